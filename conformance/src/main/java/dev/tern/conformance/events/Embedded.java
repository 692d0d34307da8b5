package dev.tern.conformance.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Base64;
import java.util.Optional;

/**
 * An event inside a text of another event, as queues and topics carry it: JSON as it is, or in base64.
 *
 * @param tree the inner event
 * @param base64 whether the text is in base64
 */
record Embedded(JsonNode tree, boolean base64) {
    private static final ObjectMapper JSON = new ObjectMapper();
    // The first characters of {" and of a line break after { in base64.
    private static final String BASE64_BRACE = "e";

    static Optional<Embedded> in(JsonNode value) {
        String text = value.asText();
        if (text.startsWith("{") || text.startsWith("[")) {
            return parsed(text).map(tree -> new Embedded(tree, false));
        }
        return text.startsWith(BASE64_BRACE)
                ? decoded(text).flatMap(Embedded::parsed).map(tree -> new Embedded(tree, true))
                : Optional.empty();
    }

    /** The text again, with whatever the inner event is by now. */
    TextNode toText() {
        String text = tree.toString();
        return TextNode.valueOf(base64 ? Base64.getEncoder().encodeToString(text.getBytes(UTF_8)) : text);
    }

    private static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isContainerNode);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(text), UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
