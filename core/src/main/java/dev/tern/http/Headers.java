package dev.tern.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** HTTP header fields: names without regard to case, several values to a name, in their order. Immutable. */
public final class Headers {
    private static final Headers NONE = new Headers(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

    private final SortedMap<String, List<String>> fields;

    private Headers(SortedMap<String, List<String>> fields) {
        this.fields = fields;
    }

    /** No header at all. */
    public static Headers none() {
        return NONE;
    }

    /** The fields of a request as they came; names that differ in case only are joined. */
    public static Headers received(Map<String, List<String>> fields) {
        SortedMap<String, List<String>> joined = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach((name, values) ->
                joined.computeIfAbsent(name, any -> new ArrayList<>()).addAll(values));
        joined.replaceAll((name, values) -> List.copyOf(values));
        return new Headers(joined);
    }

    /** One field with one value. */
    public static Headers of(String name, String value) {
        return NONE.plus(name, value);
    }

    /**
     * These fields and one more value of a name.
     *
     * @throws IllegalArgumentException if the name or the value has a line break or another control character
     */
    public Headers plus(String name, String value) {
        List<String> values = new ArrayList<>(all(name));
        values.add(checked(value));
        return replace(checked(name), values);
    }

    /** These fields, with this as the only value of the name. */
    public Headers with(String name, String value) {
        return replace(checked(name), List.of(checked(value)));
    }

    /** The first value of a name. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** All values of a name; empty if there is none. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Hands every name with its values to the consumer, in the order of names. */
    public void forEach(BiConsumer<String, List<String>> consumer) {
        fields.forEach(consumer);
    }

    private Headers replace(String name, List<String> values) {
        SortedMap<String, List<String>> more = new TreeMap<>(fields);
        more.put(name, List.copyOf(values));
        return new Headers(more);
    }

    private static String checked(String text) {
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            throw new IllegalArgumentException("a header must not contain control characters");
        }
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Headers headers && headers.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        // Values may be secrets.
        return fields.keySet().toString();
    }
}
