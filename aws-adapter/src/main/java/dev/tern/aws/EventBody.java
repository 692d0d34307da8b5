package dev.tern.aws;

import dev.tern.http.Body;
import java.util.Base64;

/** The body in an event: text, or base64. */
final class EventBody {
    private EventBody() {}

    static Body of(EventFields event) {
        String body = event.text("body").orElse("");
        return event.flag("isBase64Encoded") ? Body.of(decoded(body)) : Body.of(body);
    }

    private static byte[] decoded(String body) {
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw EventFields.malformed("body is not base64").causedBy(e);
        }
    }
}
