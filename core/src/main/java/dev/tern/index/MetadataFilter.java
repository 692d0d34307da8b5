package dev.tern.index;

import java.util.List;

/**
 * Which documents count, by their metadata: all conditions must hold.
 *
 * @param conditions none for all documents
 */
public record MetadataFilter(List<Condition> conditions) {
    private static final MetadataFilter NONE = new MetadataFilter(List.of());

    /** All documents. */
    public static MetadataFilter none() {
        return NONE;
    }

    /** A condition on one key. A document without the key does not count. */
    public sealed interface Condition {

        /** The key of the metadata. */
        String key();

        /**
         * The value is one of these.
         *
         * @param values texts, numbers or truth values
         */
        record OneOf(String key, List<Object> values) implements Condition {}

        /**
         * The value is a number in this range.
         *
         * @param least the smallest that counts; negative infinity for no bound
         * @param most the largest that counts; positive infinity for no bound
         */
        record Between(String key, double least, double most) implements Condition {}
    }
}
