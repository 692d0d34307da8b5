package dev.tern.http;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.util.MimeType;

/** Writes what a function gave as a response. */
final class ResponseEncoder {
    private final JsonCodec json;

    ResponseEncoder(JsonCodec json) {
        this.json = json;
    }

    HttpResponse encode(@Nullable Object result, MimeType type) {
        if (result == null) {
            return HttpResponse.noContent();
        }
        if (result instanceof HttpResponse response) {
            return MessageHeaderMapping.withoutFraming(response);
        }
        if (result instanceof Message<?> message) {
            return encodeMessage(message, type);
        }
        return HttpResponse.of(200, contentType(result, type), body(result, type));
    }

    private static String contentType(Object payload, MimeType type) {
        if (payload instanceof String || payload instanceof byte[]) {
            return type.toString();
        }
        return MediaTypes.JSON;
    }

    private Body body(Object payload, MimeType type) {
        boolean plain = !type.getSubtype().equals("json");
        if (plain && payload instanceof String text) {
            return Body.of(text);
        }
        return plain && payload instanceof byte[] bytes ? Body.of(bytes) : json.encode(payload);
    }

    private HttpResponse encodeMessage(Message<?> message, MimeType type) {
        Object payload = message.getPayload();
        HttpResponse response = HttpResponse.of(200, contentType(payload, type), body(payload, type));
        return MessageHeaderMapping.apply(message.getHeaders(), response);
    }
}
