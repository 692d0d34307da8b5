package dev.tern.model.openai;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON as these providers write it: with fields that nobody has heard of. Failures never quote what was read. */
final class WireJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectReader WHOLE = MAPPER.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private WireJson() {}

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JacksonException e) {
            throw new UncheckedIOException("the request cannot be written as JSON", e);
        }
    }

    static ObjectNode fields(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** An object; some answer with a list of one. */
    static JsonNode object(byte[] json) {
        try {
            return object(WHOLE.readTree(json));
        } catch (IOException e) {
            throw notJson();
        }
    }

    static JsonNode object(String json) {
        try {
            return object(WHOLE.readTree(json));
        } catch (JacksonException e) {
            throw notJson();
        }
    }

    static <T> T as(Class<T> type, JsonNode json) {
        try {
            return MAPPER.treeToValue(json, type);
        } catch (JacksonException e) {
            throw new UnreadableAnswerException("a field of the answer is not of the form that was agreed on");
        }
    }

    private static JsonNode object(JsonNode json) {
        JsonNode only = json.isArray() && json.size() == 1 ? json.get(0) : json;
        if (!only.isObject()) {
            throw notJson();
        }
        return only;
    }

    private static UnreadableAnswerException notJson() {
        return new UnreadableAnswerException("the answer is not a JSON object");
    }
}
