package dev.tern.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;

/**
 * The body of every error: <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> problem details.
 *
 * @param type the stable URI of the kind of problem
 * @param title the kind, for people
 * @param status the HTTP status
 * @param code the kind, for programs
 * @param detail what happened this time
 * @param instance {@code urn:request:} and the request id, to be found in the log
 * @param errors the invalid fields; absent if there are none
 */
public record Problem(
        URI type,
        String title,
        int status,
        String code,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The problem that a failed request is answered with. */
    public static Problem of(ProblemException failure, String requestId) {
        ProblemType type = failure.type();
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                type.code(),
                failure.detail(),
                "urn:request:" + requestId,
                failure.violations());
    }
}
