package dev.tern.azure.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Events as JSON text. */
final class EventJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    // Half a surrogate pair can be written as an escape only.
    private static final ObjectMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private EventJson() {}

    /** The value that a text is, if it is JSON. */
    static Optional<JsonNode> value(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).filter(value -> !value.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The object that a text is, if it is one. */
    static Optional<JsonNode> object(String text) {
        return text.stripLeading().startsWith("{") ? value(text).filter(JsonNode::isObject) : Optional.empty();
    }

    /** A value as it goes into a CloudEvent. */
    static byte[] bytes(JsonNode value) {
        String text = value.toString();
        return (isUnicode(text) ? text : escaped(value)).getBytes(UTF_8);
    }

    /** Whether a text can be said in UTF-8, which half a surrogate pair cannot. */
    static boolean isUnicode(String text) {
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

    private static String escaped(JsonNode value) {
        try {
            return ASCII.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that could be read can be written", e);
        }
    }
}
