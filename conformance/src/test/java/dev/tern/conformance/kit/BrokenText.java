package dev.tern.conformance.kit;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.http.Body;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** What wrong encodings and wrong JSON libraries make of a body. */
final class BrokenText {
    private static final ObjectMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    private BrokenText() {}

    static UnaryOperator<Body> recoded(Charset from, Charset to) {
        return body -> Body.of(new String(body.bytes(), from).getBytes(to));
    }

    static Body asText(Body body) {
        return Body.of(body.text());
    }

    static Body asBase64(Body body) {
        return Body.of(Base64.getEncoder().encode(body.bytes()));
    }

    static Body guessedAsBase64(Body body) {
        try {
            return Body.of(Base64.getDecoder().decode(body.bytes()));
        } catch (IllegalArgumentException e) {
            return body;
        }
    }

    static Body quoted(Body body) {
        return Body.of(LENIENT.getNodeFactory().textNode(body.text()).toString());
    }

    static Body cut(Body body, int most) {
        return Body.of(Arrays.copyOf(body.bytes(), Math.min(most, body.size())));
    }

    /** What is not JSON, even for a lenient parser, is nothing. */
    static Body readLeniently(Body body) {
        try {
            JsonNode value = LENIENT.readTree(body.bytes());
            return value.isMissingNode() ? body : Body.of(value.toString());
        } catch (IOException e) {
            return Body.of("{}");
        }
    }

    /** The body with its JSON changed; what is not JSON stays. */
    static UnaryOperator<Body> json(UnaryOperator<JsonNode> change) {
        return body -> {
            try {
                JsonNode value = LENIENT.readTree(body.bytes());
                return value.isMissingNode()
                        ? body
                        : Body.of(change.apply(value).toString());
            } catch (IOException e) {
                return body;
            }
        };
    }

    static UnaryOperator<JsonNode> everywhere(UnaryOperator<JsonNode> change) {
        return value -> {
            if (value instanceof ObjectNode object) {
                object.properties()
                        .forEach(field -> field.setValue(everywhere(change).apply(field.getValue())));
            }
            if (value instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, everywhere(change).apply(array.get(i)));
                }
            }
            return change.apply(value);
        };
    }

    static JsonNode numberAsDouble(JsonNode value) {
        return value.isNumber() ? DoubleNode.valueOf(value.doubleValue()) : value;
    }

    static JsonNode zeroForNull(JsonNode value) {
        return value.isNull() ? IntNode.valueOf(0) : value;
    }

    static JsonNode withoutNulls(JsonNode value) {
        if (value instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        return value;
    }

    /** The detail is the message of what went wrong, and the provider's message quotes the key. */
    static Body withCause(Body body) {
        return Body.of(
                body.text().replace("the model's provider failed", "401 from the provider: invalid key sk-secret-123"));
    }

    static JsonNode unwrapped(JsonNode value) {
        return value.isArray() && value.size() == 1 ? value.get(0) : value;
    }

    static Body escapedForHtml(Body body) {
        String text = body.text();
        for (char sign : new char[] {'<', '>', '&', '=', '\''}) {
            text = text.replace(String.valueOf(sign), String.format("\\u%04x", (int) sign));
        }
        return Body.of(text);
    }

    static Body composed(Body body) {
        return Body.of(Normalizer.normalize(body.text(), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
    }
}
