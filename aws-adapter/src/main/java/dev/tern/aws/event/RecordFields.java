package dev.tern.aws.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.delivery.EventJson;
import dev.tern.delivery.UnreadableException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a record. What the work needs must be there and be right; what only informs, such as a time or a
 * size, counts as absent where it is not right.
 */
record RecordFields(JsonNode root) {
    /** The fields of a record. */
    static RecordFields of(JsonNode record) throws UnreadableException {
        if (!record.isObject()) {
            throw new UnreadableException("the record is not an object");
        }
        return new RecordFields(record);
    }

    /** A text that must be there, with at least one character; one name after the other leads to it. */
    String needed(String... names) throws UnreadableException {
        String text = anyText(names);
        if (text.isBlank()) {
            throw new UnreadableException(name(names) + " is empty");
        }
        return text;
    }

    /** A text that must be there and may be empty. */
    String anyText(String... names) throws UnreadableException {
        JsonNode value = at(names);
        if (value.isMissingNode() || value.isNull()) {
            throw new UnreadableException(name(names) + " is missing");
        }
        if (!value.isTextual()) {
            throw new UnreadableException(name(names) + " is not a text");
        }
        if (!EventJson.isUnicode(value.textValue())) {
            throw new UnreadableException(name(names) + " is not Unicode");
        }
        return value.textValue();
    }

    /** A text, unless it is absent, empty or no text. */
    Optional<String> text(String... names) {
        return EventJson.text(at(names));
    }

    /** A number of bytes, if there is one. */
    @Nullable
    Long size(String... names) {
        return EventJson.size(at(names));
    }

    /** A time in the form of ISO 8601, if there is one. */
    @Nullable
    OffsetDateTime time(String... names) {
        return EventJson.time(at(names));
    }

    /** A time in milliseconds since 1970, as a text of digits, if there is one. */
    @Nullable
    OffsetDateTime milliseconds(String... names) {
        return text(names)
                .filter(text -> text.matches("\\d{1,14}"))
                .map(text -> Instant.ofEpochMilli(Long.parseLong(text)).atOffset(ZoneOffset.UTC))
                .orElse(null);
    }

    private JsonNode at(String... names) {
        JsonNode value = root;
        for (String name : names) {
            value = value.path(name);
        }
        return value;
    }

    private static String name(String... names) {
        return String.join(".", names);
    }
}
