package dev.tern.index.store;

import java.util.regex.Pattern;

/** The keys of metadata in a store: ours, and those of documents that every store can take. */
final class StoreKeys {
    static final String DOCUMENT = "tern_document";
    static final String KIND = "tern_kind";
    static final String NUMBER = "tern_number";
    static final String HEADING = "tern_heading";
    static final String METADATA = "tern_metadata";
    static final String HASH = "tern_hash";
    static final String MEDIA_TYPE = "tern_media_type";
    static final String CHUNKS = "tern_chunks";
    static final String CHUNK_IDS = "tern_chunk_ids";

    /** A chunk of a document. */
    static final String CHUNK = "chunk";
    /** What is known of a document as a whole. */
    static final String HEAD = "head";

    private static final String OURS = "tern_";
    // Stores turn a filter into a query of their own language, and not all of them quote a key well.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    private StoreKeys() {}

    /** Whether documents can be filtered by it. */
    static boolean isPlain(String key) {
        return PLAIN.matcher(key).matches() && !key.startsWith(OURS);
    }
}
