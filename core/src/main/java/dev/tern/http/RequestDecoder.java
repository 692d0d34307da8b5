package dev.tern.http;

import dev.tern.function.ExportedFunction;
import dev.tern.function.FunctionType;
import dev.tern.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.support.MessageBuilder;

/** Makes the value that a function takes from a request's body, before the function is called. */
final class RequestDecoder {
    private static final String FRAMEWORK_PREFIX = "spring.cloud.function.";

    private final JsonCodec json;

    RequestDecoder(JsonCodec json) {
        this.json = json;
    }

    @Nullable
    Object decode(HttpRequest request, ExportedFunction function) {
        FunctionType type = function.input();
        if (WholeRequest.isTakenBy(type)) {
            refuseMultipart(request);
            return request;
        }
        Object payload =
                switch (type.shape()) {
                    case NOTHING -> nothing(request);
                    case TEXT -> text(request);
                    case BYTES -> bytes(request);
                    case VALUE, ELEMENTS -> value(request, type);
                };
        return type.message() && payload != null
                ? MessageBuilder.withPayload(payload)
                        .copyHeaders(headers(request))
                        .build()
                : payload;
    }

    /** A runtime of one cloud eats such bodies, so they would arrive empty there, and nobody would be told. */
    private static void refuseMultipart(HttpRequest request) {
        boolean multipart = request.headers()
                .first("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/"))
                .isPresent();
        if (multipart) {
            throw MediaTypes.unsupported(
                    "the bytes alone, or as base64 in JSON: not every cloud carries multipart bodies");
        }
    }

    private static @Nullable Object nothing(HttpRequest request) {
        if (!request.body().isEmpty()) {
            throw ProblemException.invalid("", "must be empty: this function takes no input");
        }
        return null;
    }

    private Object text(HttpRequest request) {
        Utf8.check(request.body());
        if (MediaTypes.isText(request)) {
            return request.body().text();
        }
        if (!MediaTypes.isJson(request)) {
            throw MediaTypes.unsupported("text/plain, or application/json with a string");
        }
        return json.decode(required(request), String.class);
    }

    private Object bytes(HttpRequest request) {
        refuseMultipart(request);
        boolean wrapped = request.headers().first("Content-Type").isPresent() && MediaTypes.isJson(request);
        return wrapped
                ? json.decode(required(request), byte[].class)
                : request.body().bytes();
    }

    private Object value(HttpRequest request, FunctionType type) {
        Body body = required(request);
        if (!MediaTypes.isJson(request)) {
            throw MediaTypes.unsupported("application/json");
        }
        Object value = json.decode(body, type.payload().getType());
        int nothing = type.shape() == FunctionType.Shape.ELEMENTS ? ((List<?>) value).indexOf(null) : -1;
        if (nothing >= 0) {
            throw ProblemException.invalid("/" + nothing, "must not be null");
        }
        return value;
    }

    private static Body required(HttpRequest request) {
        if (request.body().isEmpty()) {
            throw ProblemException.invalid("", "is required");
        }
        return request.body();
    }

    /** Such headers choose functions and carry expressions in Spring Cloud Function, so they stay outside. */
    private static Map<String, Object> headers(HttpRequest request) {
        Map<String, Object> headers = new HashMap<>();
        request.headers().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.startsWith(FRAMEWORK_PREFIX)) {
                headers.put(lower, joined(values));
            }
        });
        return headers;
    }

    /** Without a space, because front doors that join repeated headers themselves put none. */
    private static String joined(List<String> values) {
        return String.join(",", values);
    }
}
