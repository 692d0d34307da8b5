package dev.tern.azure.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.delivery.UnreadableException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an event. What the work needs must be there and be right; what only informs, such as a time or a
 * size, counts as absent where it is not right.
 */
record EventFields(JsonNode root) {
    private static final int LAST_YEAR = 9999;

    /** A text that must be there, with at least one character that is seen. */
    String needed(String name) throws UnreadableException {
        return text(name).orElseThrow(() -> new UnreadableException(name + " is missing, empty or no text"));
    }

    /** A text, unless it is absent, empty or no text. */
    Optional<String> text(String name) {
        return Optional.ofNullable(root.path(name).textValue())
                .filter(text -> !text.isBlank() && EventJson.isUnicode(text));
    }

    /** A number of bytes, if there is one. */
    @Nullable
    Long size(String name) {
        JsonNode value = root.path(name);
        boolean whole = value.isIntegralNumber() && value.canConvertToLong();
        return whole && value.longValue() >= 0 ? value.longValue() : null;
    }

    /** A time in the form of ISO 8601, if there is one. */
    @Nullable
    OffsetDateTime time(String name) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text(name).orElse(""));
            return time.getYear() >= 0 && time.getYear() <= LAST_YEAR ? time : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
