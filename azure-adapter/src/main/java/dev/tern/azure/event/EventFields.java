package dev.tern.azure.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.delivery.EventJson;
import dev.tern.delivery.UnreadableException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an event. What the work needs must be there and be right; what only informs, such as a time or a
 * size, counts as absent where it is not right.
 */
record EventFields(JsonNode root) {
    /** A text that must be there, with at least one character that is seen. */
    String needed(String name) throws UnreadableException {
        return text(name).orElseThrow(() -> new UnreadableException(name + " is missing, empty or no text"));
    }

    /** A text, unless it is absent, empty or no text. */
    Optional<String> text(String name) {
        return EventJson.text(root.path(name));
    }

    /** A number of bytes, if there is one. */
    @Nullable
    Long size(String name) {
        return EventJson.size(root.path(name));
    }

    /** A time in the form of ISO 8601, if there is one. */
    @Nullable
    OffsetDateTime time(String name) {
        return EventJson.time(root.path(name));
    }
}
