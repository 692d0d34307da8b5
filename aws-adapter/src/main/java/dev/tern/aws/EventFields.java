package dev.tern.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the fields of an event. A field that is null counts as absent; one of the wrong form is a problem that names the
 * field.
 *
 * @param root the event, an object
 */
record EventFields(JsonNode root) {

    /** The problem with this event. */
    static ProblemException malformed(String sentence) {
        return ProblemException.of(ProblemType.INVALID_REQUEST, "the platform's event is malformed: " + sentence);
    }

    /** A text, which may lie in an object in an object: one name after the other. */
    Optional<String> text(String... names) {
        JsonNode value = root;
        for (String name : names) {
            value = value.path(name);
        }
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw malformed(String.join(".", names) + " is not a text");
        }
        return Optional.of(value.textValue());
    }

    /** A text that must be there. */
    String requiredText(String... names) {
        return text(names).orElseThrow(() -> malformed(String.join(".", names) + " is missing"));
    }

    /** True or false; false if it is absent. */
    boolean flag(String name) {
        JsonNode value = root.path(name);
        if (!value.isBoolean() && !value.isMissingNode() && !value.isNull()) {
            throw malformed(name + " is not true or false");
        }
        return value.asBoolean();
    }

    /** An object of texts or of lists of texts, as names with their values; empty if it is absent. */
    Map<String, List<String>> values(String name) {
        JsonNode object = root.path(name);
        if (!object.isObject() && !object.isMissingNode() && !object.isNull()) {
            throw malformed(name + " is not an object");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        object.properties().forEach(field -> values.put(field.getKey(), list(name, field.getValue())));
        return values;
    }

    /** The same for the first of two names that has anything. */
    Map<String, List<String>> values(String first, String second) {
        Map<String, List<String>> values = values(first);
        return values.isEmpty() ? values(second) : values;
    }

    /** A list of texts; empty if it is absent. */
    List<String> list(String name) {
        JsonNode value = root.path(name);
        if (!value.isArray() && !value.isMissingNode() && !value.isNull()) {
            throw malformed(name + " is not a list");
        }
        return list(name, value);
    }

    private static List<String> list(String name, JsonNode value) {
        List<String> texts = new ArrayList<>();
        Iterable<JsonNode> values = value.isArray() ? value : List.of(value);
        for (JsonNode each : values) {
            if (each.isContainerNode()) {
                throw malformed(name + " has a value that is not a text");
            }
            if (!each.isNull() && !each.isMissingNode()) {
                texts.add(each.asText());
            }
        }
        return texts;
    }
}
