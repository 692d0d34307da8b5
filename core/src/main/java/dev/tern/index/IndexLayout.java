package dev.tern.index;

import dev.tern.state.StoreException;
import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;

/** How chunks are laid out in an index. One of another layout is not opened, since it would be half understood. */
public final class IndexLayout {
    /** Goes up with Lucene's format and with the fields of a chunk. */
    public static final int CURRENT = 3;

    private static final String KEY = "layout";

    private IndexLayout() {}

    /** What a commit says of itself. */
    static Map<String, String> toCommit() {
        return Map.of(KEY, Integer.toString(CURRENT));
    }

    /** Refuses a commit of another layout. */
    static void require(DirectoryReader reader) throws IOException {
        Map<String, String> told = reader.getIndexCommit().getUserData();
        if (reader.maxDoc() > 0 && !told.entrySet().containsAll(toCommit().entrySet())) {
            // The layouts before this one did not tell their number.
            throw refused(told.getOrDefault(KEY, "1 or 2"), "folder");
        }
    }

    /**
     * The refusal of an index.
     *
     * @param found its layout
     * @param place what it is in
     */
    public static StoreException refused(String found, String place) {
        return StoreException.lasting(
                "the index there has layout " + found + ", and this version of Tern writes layout " + CURRENT
                        + ": give it another " + place + " and ingest again");
    }
}
