package dev.tern.gcp.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.delivery.UnreadableException;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON that somebody else wrote, of which nothing can be taken for granted. */
final class GoogleJson {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private GoogleJson() {}

    /** The data of an event, which must be a JSON object. */
    static JsonNode data(CloudEvent event) throws UnreadableException {
        CloudEventData data = event.getData();
        if (data == null) {
            throw new UnreadableException("the event has no data");
        }
        return object(data.toBytes()).orElseThrow(() -> new UnreadableException("data is not a JSON object"));
    }

    /** A JSON object; empty if the bytes are anything else. */
    static Optional<JsonNode> object(byte[] bytes) {
        try {
            return Optional.ofNullable(JSON.readTree(bytes)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A text of at least one character; null if there is none. */
    static @Nullable String text(JsonNode parent, String field) {
        String text = parent.path(field).textValue();
        return text == null || text.isEmpty() ? null : text;
    }

    /**
     * A number of 64 bits that is not negative, as digits; null if there is none. In JSON Google writes such numbers as
     * texts, and some of its own examples write them as numbers.
     */
    static @Nullable String digits(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        String text = value.isIntegralNumber() || value.isTextual() ? value.asText() : "";
        return text.matches("[0-9]{1,18}") ? text : null;
    }
}
