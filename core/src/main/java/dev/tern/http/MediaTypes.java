package dev.tern.http;

import dev.tern.function.FunctionType;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/** Which media types a function's input and output can have, and which of them a request asks for. */
final class MediaTypes {
    static final String JSON = "application/json";
    static final String TEXT = "text/plain; charset=utf-8";
    static final String BYTES = "application/octet-stream";

    private static final List<MimeType> AS_JSON = List.of(MimeType.valueOf(JSON));
    private static final List<MimeType> AS_TEXT = List.of(MimeType.valueOf(TEXT), MimeType.valueOf(JSON));
    private static final List<MimeType> AS_BYTES = List.of(MimeType.valueOf(BYTES), MimeType.valueOf(JSON));

    private MediaTypes() {}

    /** Whether the request's body is JSON; a body without a type is taken for JSON. */
    static boolean isJson(HttpRequest request) {
        return contentType(request).map(MediaTypes::isJson).orElse(true);
    }

    static boolean isText(HttpRequest request) {
        return contentType(request).map(type -> type.getType().equals("text")).orElse(false);
    }

    static ProblemException unsupported(String supported) {
        return ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "send " + supported);
    }

    /**
     * The type that the function's output will be written in.
     *
     * @throws ProblemException of type not acceptable
     */
    static MimeType negotiate(HttpRequest request, FunctionType output) {
        List<MimeType> offered = offered(output);
        List<String> accept = request.headers().all("Accept").stream()
                .filter(value -> !value.isBlank())
                .toList();
        if (accept.isEmpty() || output.message() || WholeRequest.isAnsweredBy(output)) {
            return offered.get(0);
        }
        List<MimeType> wanted = wanted(accept);
        return wanted.stream()
                .flatMap(range -> offered.stream().filter(withoutParameters(range)::isCompatibleWith))
                .filter(type -> !excluded(type, wanted))
                .findFirst()
                .orElseThrow(() -> notAcceptable(offered));
    }

    private static List<MimeType> offered(FunctionType output) {
        return switch (output.shape()) {
            case TEXT -> AS_TEXT;
            case BYTES -> AS_BYTES;
            case VALUE, ELEMENTS, NOTHING -> AS_JSON;
        };
    }

    private static List<MimeType> wanted(List<String> accept) {
        try {
            return MimeTypeUtils.parseMimeTypes(String.join(",", accept)).stream()
                    .filter(range -> quality(range) >= 0)
                    .sorted(Comparator.comparing(MediaTypes::quality).reversed())
                    .toList();
        } catch (InvalidMimeTypeException | NumberFormatException e) {
            throw ProblemException.of(ProblemType.NOT_ACCEPTABLE, "the Accept header cannot be read")
                    .causedBy(e);
        }
    }

    /** The narrowest range that a type is in decides: {@code text/plain;q=0} weighs more than a wildcard. */
    private static boolean excluded(MimeType type, List<MimeType> wanted) {
        return wanted.stream()
                .filter(range -> withoutParameters(range).isCompatibleWith(type))
                .max(Comparator.comparing(range -> range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2))
                .filter(range -> quality(range) <= 0)
                .isPresent();
    }

    private static double quality(MimeType type) {
        String q = type.getParameter("q");
        return q == null ? 1 : Double.parseDouble(q);
    }

    private static MimeType withoutParameters(MimeType type) {
        return new MimeType(type.getType(), type.getSubtype());
    }

    private static ProblemException notAcceptable(List<MimeType> offered) {
        List<String> names = offered.stream().map(MimeType::toString).toList();
        return ProblemException.of(ProblemType.NOT_ACCEPTABLE, "this can be answered as " + String.join(" or ", names));
    }

    private static Optional<MimeType> contentType(HttpRequest request) {
        return request.headers().first("Content-Type").map(MediaTypes::parse);
    }

    private static MimeType parse(String contentType) {
        try {
            MimeType type = MimeTypeUtils.parseMimeType(contentType);
            Charset charset = type.getCharset();
            if (charset != null
                    && !charset.equals(StandardCharsets.UTF_8)
                    && !charset.equals(StandardCharsets.US_ASCII)) {
                throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "text must be UTF-8");
            }
            return type;
        } catch (InvalidMimeTypeException e) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "the Content-Type cannot be read")
                    .causedBy(e);
        }
    }

    private static boolean isJson(MimeType type) {
        return type.getType().equals("application")
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }
}
