package dev.tern.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One text of a secret that is a JSON object, as the consoles of the clouds like to write them. */
final class SecretObject {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SecretObject() {}

    static String text(String secret, String key) {
        JsonNode value = read(secret).path(key);
        if (!value.isValueNode() || value.isNull()) {
            throw new SecretStoreException("it is without a text of that key", null);
        }
        return value.asText();
    }

    // The parser's own message quotes what it read, so it is no cause.
    private static JsonNode read(String secret) {
        try {
            return JSON.readTree(secret);
        } catch (JsonProcessingException e) {
            throw new SecretStoreException("it is not a JSON object", null);
        }
    }
}
