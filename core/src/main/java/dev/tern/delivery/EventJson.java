package dev.tern.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events as JSON text, of which nothing can be taken for granted. */
public final class EventJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    // Half a surrogate pair can be written as an escape only.
    private static final ObjectMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    // CloudEvents write a year with four digits.
    private static final int LAST_YEAR = 9999;

    private EventJson() {}

    /** The value that a text is, if it is JSON. */
    public static Optional<JsonNode> value(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).filter(value -> !value.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The object that a text is, if it is one. */
    public static Optional<JsonNode> object(String text) {
        return text.stripLeading().startsWith("{") ? value(text).filter(JsonNode::isObject) : Optional.empty();
    }

    /** A value as it goes into a CloudEvent. */
    public static byte[] bytes(JsonNode value) {
        String text = value.toString();
        return (isUnicode(text) ? text : escaped(value)).getBytes(UTF_8);
    }

    /** Whether a text can be said in UTF-8, which half a surrogate pair cannot. */
    public static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** A text with something to see in it, if the value is one. */
    public static Optional<String> text(JsonNode value) {
        return Optional.ofNullable(value.textValue()).filter(text -> !text.isBlank() && isUnicode(text));
    }

    /** A number of bytes, if the value is one. */
    public static @Nullable Long size(JsonNode value) {
        boolean whole = value.isIntegralNumber() && value.canConvertToLong();
        return whole && value.longValue() >= 0 ? value.longValue() : null;
    }

    /** A time in the form of ISO 8601, if the value is one. */
    public static @Nullable OffsetDateTime time(JsonNode value) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text(value).orElse(""));
            return time.getYear() >= 0 && time.getYear() <= LAST_YEAR ? time : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String escaped(JsonNode value) {
        try {
            return ASCII.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that could be read can be written", e);
        }
    }
}
