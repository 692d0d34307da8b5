package dev.tern.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.http.Body;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares JSON by its structure, and strictly: 1 is not 1.0. {@code "${anyNumber}"} is any number; {@code "${score}"} is
 * a number from 0 to 1, and within one array no larger than the one before it.
 */
final class JsonComparison {
    private static final String ANY_NUMBER = "${anyNumber}";
    private static final String SCORE = "${score}";

    private final Tokens tokens;
    private final List<Difference> found = new ArrayList<>();

    private JsonComparison(Tokens tokens) {
        this.tokens = tokens;
    }

    static List<Difference> of(JsonNode expected, Body actual, Tokens tokens) {
        JsonComparison comparison = new JsonComparison(tokens);
        try {
            comparison.values("", expected, StrictJson.read(actual.bytes()));
        } catch (IOException e) {
            comparison.differ("", expected.toString(), actual.text());
        }
        return List.copyOf(comparison.found);
    }

    private void values(String at, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            objects(at, expected, actual);
        } else if (expected.isArray() && actual.isArray()) {
            arrays(at, expected, actual);
        } else if (!same(expected, actual)) {
            differ(at, shown(expected), shown(actual));
        }
    }

    private void objects(String at, JsonNode expected, JsonNode actual) {
        Set<String> names = new LinkedHashSet<>();
        expected.fieldNames().forEachRemaining(names::add);
        actual.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String inside = at + "/" + name.replace("~", "~0").replace("/", "~1");
            values(inside, expected.path(name), actual.path(name));
        }
    }

    private void arrays(String at, JsonNode expected, JsonNode actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            values(at + "/" + i, expected.path(i), actual.path(i));
        }
        for (int i = 1; i < Math.min(expected.size(), actual.size()); i++) {
            descending(at + "/" + i, expected.get(i), actual.get(i - 1), actual.get(i));
        }
    }

    private void descending(String at, JsonNode expected, JsonNode before, JsonNode after) {
        expected.properties().forEach(field -> {
            double most = before.path(field.getKey()).asDouble();
            JsonNode score = after.path(field.getKey());
            if (field.getValue().asText().equals(SCORE) && score.asDouble() > most) {
                differ(at + "/" + field.getKey(), "at most " + most, shown(score));
            }
        });
    }

    private boolean same(JsonNode expected, JsonNode actual) {
        if (!expected.isTextual()) {
            return expected.equals(actual);
        }
        String text = expected.textValue();
        if (text.equals(ANY_NUMBER)) {
            return actual.isNumber();
        }
        if (text.equals(SCORE)) {
            return actual.isNumber() && actual.doubleValue() >= 0 && actual.doubleValue() <= 1;
        }
        return actual.isTextual() && tokens.match(text, actual.textValue());
    }

    private String shown(JsonNode value) {
        return value.isMissingNode() ? Difference.ABSENT : tokens.fill(value.toString());
    }

    private void differ(String at, String expected, String actual) {
        found.add(new Difference(at.isEmpty() ? "body" : "body " + at, expected, actual));
    }
}
