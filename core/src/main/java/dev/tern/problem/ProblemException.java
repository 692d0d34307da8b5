package dev.tern.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A failure that the caller is told about. Functions, Tern's own and a user's, throw it to answer with a status other
 * than 500. The detail and the violations reach the client: they must not carry secrets or other people's data.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> violations;
    private final transient Map<String, String> headers;

    private ProblemException(
            ProblemType type,
            String detail,
            List<Violation> violations,
            Map<String, String> headers,
            @Nullable Throwable cause) {
        super(detail, cause);
        this.type = type;
        this.violations = List.copyOf(violations);
        this.headers = Map.copyOf(headers);
    }

    /** A problem of the given type; the detail says what happened this time. */
    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, detail, List.of(), Map.of(), null);
    }

    /** A request with one invalid field. */
    public static ProblemException invalid(String pointer, String detail) {
        return invalid(List.of(new Violation(pointer, detail)));
    }

    static ProblemException invalid(List<Violation> violations) {
        String detail = violations.stream().map(Violation::sentence).collect(Collectors.joining("; "));
        return new ProblemException(ProblemType.INVALID_REQUEST, detail, violations, Map.of(), null);
    }

    /** The same problem with one more response header, such as {@code Retry-After}. */
    public ProblemException withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new ProblemException(type, detail(), violations, more, getCause());
    }

    /** The same problem with the exception that led to it, for the log alone. */
    public ProblemException causedBy(Throwable cause) {
        return new ProblemException(type, detail(), violations, headers, cause);
    }

    /** The kind of problem. */
    public ProblemType type() {
        return type;
    }

    /** What happened this time, for the client. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The invalid fields, if the request was invalid. */
    public List<Violation> violations() {
        return violations;
    }

    /** Response headers that belong to this problem. */
    public Map<String, String> headers() {
        return headers;
    }
}
