package dev.tern.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Metadata as it is stored: a JSON object. */
final class MetadataText {
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private static final String NONE = "{}";

    private MetadataText() {}

    static String write(Map<String, Object> metadata) {
        try {
            return metadata.isEmpty() ? NONE : Json.MAPPER.writeValueAsString(metadata);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("metadata cannot be written", e);
        }
    }

    /** Most documents have none, and neither a long list of chunks nor a fresh process should pay for a parser then. */
    static Map<String, Object> read(String written) {
        try {
            return written.equals(NONE) ? Map.of() : Json.MAPPER.readValue(written, METADATA);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored metadata cannot be read", e);
        }
    }

    /** Made when it is first used. */
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper();
    }
}
