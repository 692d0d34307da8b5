package dev.tern.index;

import java.util.Collection;
import java.util.List;

/** How a value of metadata is written as one word, so that equal values are equal words and kinds do not mix. */
final class MetadataValues {
    private MetadataValues() {}

    static String word(Object value) {
        if (value instanceof Number number) {
            return "n" + number.doubleValue();
        }
        return (value instanceof Boolean ? "b" : "s") + value;
    }

    /** The single values of a value that may be a list. */
    static Collection<?> each(Object value) {
        return value instanceof Collection<?> several ? several : List.of(value);
    }
}
