package dev.tern.conformance.lambda.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.conformance.wire.WireRequest;
import java.util.Base64;
import java.util.Optional;

/** Puts the body of a request into an event. */
final class EventBody {
    private EventBody() {}

    /** As text where it is text, else as base64. */
    static void putTextOrBase64(WireRequest request, ObjectNode event) {
        Optional<String> text = TextTypes.textOf(request);
        event.put("body", text.orElseGet(() -> base64(request)));
        event.put("isBase64Encoded", text.isEmpty());
    }

    /** As base64, whatever it is. */
    static void putBase64(WireRequest request, ObjectNode event) {
        event.put("body", base64(request));
        event.put("isBase64Encoded", true);
    }

    private static String base64(WireRequest request) {
        return Base64.getEncoder().encodeToString(request.body().bytes());
    }
}
