package dev.tern.http;

import dev.tern.function.ExportedFunction;
import dev.tern.function.FunctionType;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    static final MimeType EVENTS = MimeType.valueOf("text/event-stream");

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
     * The type that the function's answer will be written in: {@link #EVENTS} only for one that streams.
     *
     * @throws ProblemException of type not acceptable
     */
    static MimeType negotiate(HttpRequest request, ExportedFunction function) {
        List<MimeType> offered = new ArrayList<>(offered(function.output()));
        MimeType first = offered.get(0);
        if (function.streams()) {
            offered.add(EVENTS);
        }
        if (saysItself(function.output())) {
            // What it gives is not known yet, so nothing is refused.
            return function.streams()
                    ? Accept.of(request).best(List.of(first, EVENTS)).orElse(first)
                    : first;
        }
        return Accept.of(request).best(offered).orElseThrow(() -> notAcceptable(offered));
    }

    /**
     * Makes sure that a caller whose input asks for a stream can take one.
     *
     * @throws ProblemException of type not acceptable
     */
    static MimeType negotiateStream(HttpRequest request) {
        List<MimeType> only = List.of(EVENTS);
        return Accept.of(request).best(only).orElseThrow(() -> notAcceptable(only));
    }

    private static boolean saysItself(FunctionType output) {
        return output.message() || WholeRequest.isAnsweredBy(output);
    }

    private static List<MimeType> offered(FunctionType output) {
        return switch (output.shape()) {
            case TEXT -> AS_TEXT;
            case BYTES -> AS_BYTES;
            case VALUE, ELEMENTS, NOTHING -> AS_JSON;
        };
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
