package dev.tern.index;

/** The names under which a chunk is laid out as a Lucene document. */
final class ChunkFields {
    static final String DOCUMENT = "document";
    static final String HASH = "hash";
    static final String MEDIA_TYPE = "mediaType";
    static final String METADATA = "metadata";
    static final String NUMBER = "number";
    static final String HEADING = "heading";
    static final String TEXT = "text";
    static final String SEARCHED_TEXT = "searchedText";
    static final String SEARCHED_HEADING = "searchedHeading";
    static final String TOKEN = "token";
    static final String VECTOR = "vector";

    private static final String EXACT = "exact.";
    private static final String NUMERIC = "numeric.";

    private ChunkFields() {}

    /** The field that holds the values of a key, each as one word. */
    static String exact(String key) {
        return EXACT + key;
    }

    /** The field that holds the numbers of a key. */
    static String numeric(String key) {
        return NUMERIC + key;
    }

    /** The key that a field holds values of; empty if it is no such field. */
    static String keyOf(String field) {
        return field.startsWith(EXACT) ? field.substring(EXACT.length()) : "";
    }
}
