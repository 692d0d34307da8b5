package dev.tern.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** HTTP header fields: names without regard to case, several values to a name, in their order. Immutable. */
public final class Headers {
    private static final Headers NONE = new Headers(List.of());

    // In the order of names. There are few, so that looking through a list is faster than any map, and copying it too.
    private final List<Line> lines;

    private Headers(List<Line> lines) {
        this.lines = lines;
    }

    /** A name as it was first spelled, with its values. */
    private record Line(String name, List<String> values) {}

    /** No header at all. */
    public static Headers none() {
        return NONE;
    }

    /** The fields of a request as they came; names that differ in case only are joined. */
    public static Headers received(Map<String, List<String>> fields) {
        List<Line> lines = new ArrayList<>(fields.size());
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            int at = place(field.getKey(), lines);
            if (at < 0) {
                lines.add(-at - 1, new Line(field.getKey(), List.copyOf(field.getValue())));
            } else {
                lines.set(
                        at, new Line(lines.get(at).name(), joined(lines.get(at).values(), field.getValue())));
            }
        }
        return new Headers(lines);
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
        return replace(checked(name), joined(all(name), List.of(checked(value))));
    }

    /** These fields, with this as the only value of the name. */
    public Headers with(String name, String value) {
        return replace(checked(name), List.of(checked(value)));
    }

    /** The first value of a name. */
    public Optional<String> first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** All values of a name; empty if there is none. */
    public List<String> all(String name) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).name().equalsIgnoreCase(name)) {
                return lines.get(i).values();
            }
        }
        return List.of();
    }

    /** Hands every name with its values to the consumer, in the order of names. */
    public void forEach(BiConsumer<String, List<String>> consumer) {
        for (Line line : lines) {
            consumer.accept(line.name(), line.values());
        }
    }

    private Headers replace(String name, List<String> values) {
        List<Line> more = new ArrayList<>(lines.size() + 1);
        more.addAll(lines);
        int at = place(name, more);
        if (at < 0) {
            more.add(-at - 1, new Line(name, values));
        } else {
            more.set(at, new Line(more.get(at).name(), values));
        }
        return new Headers(more);
    }

    /** Where the name is, or else where it belongs, told as {@code Collections.binarySearch} tells it. */
    private static int place(String name, List<Line> lines) {
        int low = 0;
        int high = lines.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = lines.get(middle).name().compareToIgnoreCase(name);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -low - 1;
    }

    private static List<String> joined(Collection<String> first, Collection<String> second) {
        List<String> all = new ArrayList<>(first.size() + second.size());
        all.addAll(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    private static String checked(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\t') {
                throw new IllegalArgumentException("a header must not contain control characters");
            }
        }
        return text;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Headers headers) || headers.lines.size() != lines.size()) {
            return false;
        }
        for (int i = 0; i < lines.size(); i++) {
            Line own = lines.get(i);
            Line its = headers.lines.get(i);
            if (!own.name().equalsIgnoreCase(its.name()) || !own.values().equals(its.values())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (Line line : lines) {
            hash = hash * 31
                    + line.name().toLowerCase(Locale.ROOT).hashCode()
                    + line.values().hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        // Values may be secrets.
        List<String> names = new ArrayList<>();
        forEach((name, values) -> names.add(name));
        return names.toString();
    }
}
