package dev.tern.aws.bedrock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkNumber;
import software.amazon.awssdk.core.document.Document;

/** JSON as the SDK's documents, and back. Its own ways make text of a number. */
final class JsonDocument {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonDocument() {}

    /**
     * Reads JSON.
     *
     * @throws IllegalArgumentException if it is none; the message does not repeat it
     */
    static Document read(String json) {
        try {
            return document(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a tool's schema or arguments are not JSON", e);
        }
    }

    /** Writes JSON. */
    static String write(Document document) {
        return node(document).toString();
    }

    private static Document document(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> Document.fromMap(fields(node));
            case ARRAY -> Document.fromList(elements(node));
            case STRING -> Document.fromString(node.textValue());
            case BOOLEAN -> Document.fromBoolean(node.booleanValue());
            case NUMBER -> Document.fromNumber(SdkNumber.fromString(node.asText()));
            default -> Document.fromNull();
        };
    }

    private static Map<String, Document> fields(JsonNode node) {
        Map<String, Document> fields = new LinkedHashMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), document(field.getValue())));
        return fields;
    }

    private static List<Document> elements(JsonNode node) {
        List<Document> elements = new ArrayList<>();
        node.forEach(element -> elements.add(document(element)));
        return elements;
    }

    private static JsonNode node(Document document) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (document.isMap()) {
            ObjectNode object = nodes.objectNode();
            document.asMap().forEach((name, value) -> object.set(name, node(value)));
            return object;
        }
        if (document.isList()) {
            ArrayNode array = nodes.arrayNode();
            document.asList().forEach(element -> array.add(node(element)));
            return array;
        }
        if (document.isString()) {
            return nodes.textNode(document.asString());
        }
        if (document.isNumber()) {
            return nodes.numberNode(document.asNumber().bigDecimalValue());
        }
        return document.isBoolean() ? nodes.booleanNode(document.asBoolean()) : nodes.nullNode();
    }
}
