package dev.tern.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** A JSON value of a case file that knows where it stands, so that what is wrong with it can be named. */
final class CaseNode {
    private final String place;
    private final String field;
    private final JsonNode json;

    private CaseNode(String place, String field, JsonNode json) {
        this.place = place;
        this.field = field;
        this.json = json;
    }

    /** The root of one case. */
    static CaseNode of(String file, int index, JsonNode json) {
        String id = json.path("id").asText("number " + (index + 1));
        return new CaseNode(file + ", case " + id, "", json);
    }

    JsonNode json() {
        return json;
    }

    boolean has(String name) {
        return json.has(name);
    }

    CaseNode get(String name) {
        return new CaseNode(place, field + "/" + name, json.path(name));
    }

    /** Refuses a value that is no object, and fields that nobody reads. */
    CaseNode object(Set<String> known) {
        require(json.isObject(), "must be an object");
        Iterator<String> names = json.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            get(name).require(known.contains(name), "is not a known field");
        }
        return this;
    }

    List<CaseNode> elements() {
        require(json.isArray(), "must be an array");
        List<CaseNode> elements = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            elements.add(new CaseNode(place, field + "/" + i, json.path(i)));
        }
        return elements;
    }

    String text() {
        require(json.isTextual(), "must be a text");
        return json.textValue();
    }

    String text(String name, String otherwise) {
        return has(name) ? get(name).text() : otherwise;
    }

    int number() {
        require(json.isInt() && json.intValue() > 0, "must be a whole number above 0");
        return json.intValue();
    }

    int number(String name, int otherwise) {
        return has(name) ? get(name).number() : otherwise;
    }

    void require(boolean holds, String detail) {
        if (!holds) {
            throw new MalformedCaseException(
                    place + ", " + (field.isEmpty() ? "the case" : field.substring(1)) + " " + detail);
        }
    }
}
