package dev.tern.conformance.provider.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tern.conformance.provider.stub.StubReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** A recorded shape with places such as {@code ${text}}, which may be a whole value or part of a text. */
final class Template {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Template() {}

    /** The file of that name among a provider's shapes. */
    static JsonNode read(String provider, String name) {
        String path = provider + "/" + name + ".json";
        try (InputStream in = Template.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no shape " + path);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shape " + path, e);
        }
    }

    /** A whole answer in the provider's shape, without usage where it tells none. */
    static StubReply answer(String provider, WireAnswer answer, Map<String, Object> values) {
        ObjectNode body = (ObjectNode) filled(read(provider, "answer"), values);
        if (answer.input() == null) {
            body.remove("usage");
        }
        return StubReply.of(200, "application/json", body.toString());
    }

    static JsonNode filled(JsonNode shape, Map<String, Object> values) {
        if (shape instanceof ObjectNode object) {
            ObjectNode filled = JSON.createObjectNode();
            object.properties().forEach(field -> filled.set(field.getKey(), filled(field.getValue(), values)));
            return filled;
        }
        if (shape instanceof ArrayNode array) {
            ArrayNode filled = JSON.createArrayNode();
            array.forEach(element -> filled.add(filled(element, values)));
            return filled;
        }
        return shape instanceof TextNode text ? filled(text, values) : shape;
    }

    private static JsonNode filled(TextNode text, Map<String, Object> values) {
        String filled = text.textValue();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            String place = "${" + value.getKey() + "}";
            if (filled.equals(place)) {
                return JSON.valueToTree(value.getValue());
            }
            filled = filled.replace(place, String.valueOf(value.getValue()));
        }
        return TextNode.valueOf(filled);
    }
}
