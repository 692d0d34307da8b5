package dev.tern.conformance.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Where a value lies in an event.
 *
 * @param parent the object or array
 * @param name of the field; empty in an array
 * @param index in the array; 0 in an object
 */
record Place(ContainerNode<?> parent, String name, int index) {

    /** All places in a tree, from the top down. */
    static List<Place> in(JsonNode root) {
        List<Place> places = new ArrayList<>();
        // Grows while it is read, so that no depth of the tree is too deep.
        List<JsonNode> open = new ArrayList<>(List.of(root));
        for (int next = 0; next < open.size(); next++) {
            List<Place> inner = directlyIn(open.get(next));
            places.addAll(inner);
            inner.forEach(place -> open.add(place.value()));
        }
        return places;
    }

    JsonNode value() {
        return parent instanceof ArrayNode array ? array.get(index) : parent.get(name);
    }

    boolean isVersion() {
        return name.toLowerCase(Locale.ROOT).contains("version");
    }

    /** Puts a value here; a missing one takes away what is here. */
    void put(JsonNode value) {
        if (parent instanceof ArrayNode array) {
            if (value.isMissingNode()) {
                array.remove(index);
            } else {
                array.set(index, value);
            }
        } else if (parent instanceof ObjectNode object) {
            if (value.isMissingNode()) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        }
    }

    /** Puts what is here at another field of the same object too, or into the array once more. */
    void duplicate(Random random) {
        if (parent instanceof ArrayNode array) {
            array.add(value().deepCopy());
        } else if (parent instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            JsonNode copy = value().deepCopy();
            object.set(names.size() < 2 ? name + "2" : OddValues.pick(names, random), copy);
        }
    }

    private static List<Place> directlyIn(JsonNode node) {
        List<Place> places = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> places.add(new Place(object, name, 0)));
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                places.add(new Place(array, "", index));
            }
        }
        return places;
    }
}
