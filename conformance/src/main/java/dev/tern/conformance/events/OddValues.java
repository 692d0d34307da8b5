package dev.tern.conformance.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** The values that a mutation puts in the place of a good one. */
final class OddValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONG = 5_000;
    private static final int OVER_256_KIB = 270_000;
    // Jackson reads and writes at most 1,000 levels: three times this, and those of the event itself.
    private static final int DEEPEST = 300;

    private static final List<String> VERSIONS = List.of("99.0", "2.99", "0", "", "1", "3.0", "v2", "2.", "2.x", "-1");
    private static final List<String> ODD = List.of(
            "\ud800",
            "\udc00x",
            "\u0000",
            "\u202e",
            "\ufeff",
            "e\u0301",
            "\ud83d\ude00",
            "\r\n",
            "%",
            "%zz",
            "%E0%A4",
            "%00",
            "+",
            "%2F..%2F",
            "//",
            "{",
            "{\"a\":",
            "[]",
            "null");
    private static final List<String> NO_TIMES = List.of(
            "2020-13-45T25:61:61Z",
            "2020-01-01",
            "+999999999-12-31T23:59:59Z",
            "yesterday",
            "0000-00-00T00:00:00Z",
            "1583348638390",
            "2020-01-01T00:00:00.000000000000Z",
            "http://[",
            "arn:aws:s3:::",
            "//");

    private OddValues() {}

    static JsonNode ofOtherType(JsonNode value, Random random) {
        List<JsonNode> others = List.of(
                JSON.textNode("text"),
                JSON.numberNode(7),
                JSON.numberNode(0.5),
                JSON.booleanNode(true),
                JSON.arrayNode().add(value),
                JSON.arrayNode().addNull(),
                JSON.objectNode().set("value", value),
                JSON.textNode(value.toString()));
        JsonNode other = pick(others, random);
        return other.getNodeType() == value.getNodeType() ? JSON.numberNode(7) : other;
    }

    static JsonNode emptied(JsonNode value, Random random) {
        return switch (value.getNodeType()) {
            case OBJECT -> JSON.objectNode();
            case ARRAY -> JSON.arrayNode();
            case NUMBER -> JSON.numberNode(0);
            case BOOLEAN -> JSON.booleanNode(false);
            default -> JSON.textNode(random.nextBoolean() ? "" : "  ");
        };
    }

    static JsonNode huge(JsonNode value, Random random) {
        String text = value.asText().isEmpty() ? "x" : value.asText();
        int length = random.nextInt(100) == 0 ? OVER_256_KIB : LONG;
        return JSON.textNode(text.repeat(length / text.length() + 1));
    }

    static String notBase64(String text, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "*" + text;
            case 1 -> text + "=";
            case 2 -> text.isEmpty() ? "A" : text.substring(1);
            default -> text.replace('A', '-').replace('e', '_');
        };
    }

    static JsonNode unknownVersion(Random random) {
        return random.nextInt(5) == 0 ? JSON.numberNode(random.nextInt(9)) : TextNode.valueOf(pick(VERSIONS, random));
    }

    static String oddText(String text, Random random) {
        String odd = pick(ODD, random);
        int at = random.nextInt(text.length() + 1);
        return random.nextInt(4) == 0 ? odd : text.substring(0, at) + odd + text.substring(at);
    }

    static JsonNode deep(JsonNode value, Random random) {
        JsonNode nested = value.isContainerNode() ? JSON.nullNode() : value;
        boolean arrays = random.nextBoolean();
        int levels = 10 + random.nextInt(DEEPEST - 10);
        for (int level = 0; level < levels; level++) {
            nested = arrays ? JSON.arrayNode().add(nested) : JSON.objectNode().set("a", nested);
        }
        return nested;
    }

    static JsonNode outOfRange(Random random) {
        return pick(
                List.of(
                        JSON.numberNode(new BigInteger("9".repeat(400))),
                        JSON.numberNode(new BigDecimal("1e400")),
                        JSON.numberNode(new BigDecimal("-0.0000000001")),
                        JSON.numberNode(Long.MIN_VALUE),
                        JSON.numberNode(Long.MAX_VALUE),
                        JSON.numberNode(-1),
                        JSON.numberNode(1.5),
                        JSON.textNode("9".repeat(30))),
                random);
    }

    static String noTime(Random random) {
        return pick(NO_TIMES, random);
    }

    static JsonNode doubled(JsonNode value) {
        ArrayNode twice = JSON.arrayNode();
        for (int time = 0; time < 2; time++) {
            if (value.isArray()) {
                value.forEach(element -> twice.add(element.deepCopy()));
            } else {
                twice.add(value.deepCopy());
            }
        }
        return twice;
    }

    static <T> T pick(List<? extends T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
