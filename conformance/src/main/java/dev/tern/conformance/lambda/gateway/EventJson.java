package dev.tern.conformance.lambda.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Makes the JSON of events. */
final class EventJson {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private EventJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(ObjectNode event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every name with a list of its values. */
    static ObjectNode lists(Map<String, List<String>> fields) {
        ObjectNode object = object();
        fields.forEach((name, values) -> values.forEach(object.putArray(name)::add));
        return object;
    }

    /** Every name with the last of its values. */
    static ObjectNode lastValues(Map<String, List<String>> fields) {
        ObjectNode object = object();
        fields.forEach((name, values) -> object.put(name, values.get(values.size() - 1)));
        return object;
    }

    /** Every name with all its values, joined by commas. */
    static ObjectNode joinedValues(Map<String, List<String>> fields) {
        ObjectNode object = object();
        fields.forEach((name, values) -> object.put(name, String.join(",", values)));
        return object;
    }
}
