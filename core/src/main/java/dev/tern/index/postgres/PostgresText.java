package dev.tern.index.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts as PostgreSQL can keep them, which are all but those with the character 0 or with half of a character. */
final class PostgresText {
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final char REPLACEMENT = '\uFFFD';

    private PostgresText() {}

    /** The same text, or one with a replacement where it cannot be kept. */
    static String of(String text) {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        return new String(whole, StandardCharsets.UTF_8).replace('\0', REPLACEMENT);
    }

    /** A value of metadata, or all of it, as JSON. */
    static String json(Object value) {
        try {
            return JSON.writeValueAsString(kept(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("metadata cannot be written", e);
        }
    }

    static Map<String, Object> metadata(String json) {
        try {
            return JSON.readValue(json, METADATA);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored metadata cannot be read", e);
        }
    }

    private static Object kept(Object value) {
        if (value instanceof String text) {
            return of(text);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(PostgresText::kept).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> kept = new LinkedHashMap<>();
            map.forEach((key, each) -> kept.put(of(String.valueOf(key)), kept(each)));
            return kept;
        }
        return value;
    }
}
