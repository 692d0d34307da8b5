package dev.tern.http;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.messaging.MessageHeaders;

/**
 * What the headers of a {@code Message} that a function gives mean for the response: {@code statusCode} is the status,
 * every other header is sent, a collection as several values; Spring Messaging's own stay inside.
 */
final class MessageHeaderMapping {
    private static final String STATUS = "statuscode";
    // How long the body is and how it is sent are for the platform to say.
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding", "connection");
    private static final Set<String> INTERNAL = Set.of(MessageHeaders.ID, MessageHeaders.TIMESTAMP);
    // Spring Messaging's own name for it is in camel case.
    private static final Set<String> CONTENT_TYPE = Set.of("contenttype", "content-type");

    private MessageHeaderMapping() {}

    static HttpResponse apply(MessageHeaders headers, HttpResponse response) {
        HttpResponse mapped = response;
        for (Map.Entry<String, Object> header : headers.entrySet()) {
            mapped = apply(header.getKey(), header.getValue(), mapped);
        }
        return mapped;
    }

    private static HttpResponse apply(String name, Object value, HttpResponse response) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals(STATUS)) {
            return new HttpResponse(status(value), response.headers(), response.body());
        }
        if (CONTENT_TYPE.contains(lower)) {
            return response.with("Content-Type", String.valueOf(value));
        }
        return INTERNAL.contains(lower) || FRAMING.contains(lower) ? response : plus(name, value, response);
    }

    /** The response that a function gave whole, without what it cannot know. */
    static HttpResponse withoutFraming(HttpResponse response) {
        Map<String, List<String>> kept = new HashMap<>();
        response.headers().forEach((name, values) -> {
            if (!FRAMING.contains(name.toLowerCase(Locale.ROOT))) {
                kept.put(name, values);
            }
        });
        return new HttpResponse(checked(response.status()), Headers.received(kept), response.body());
    }

    private static HttpResponse plus(String name, Object value, HttpResponse response) {
        Collection<?> values = value instanceof Collection<?> several ? several : List.of(value);
        Headers headers = response.headers();
        for (Object each : values) {
            headers = headers.plus(name, String.valueOf(each));
        }
        return new HttpResponse(response.status(), headers, response.body());
    }

    private static int status(Object value) {
        return checked(value instanceof Number number ? number.intValue() : Integer.parseInt(String.valueOf(value)));
    }

    private static int checked(int status) {
        if (status < 200 || status > 599) {
            throw new IllegalStateException("a function gave the status " + status);
        }
        return status;
    }
}
