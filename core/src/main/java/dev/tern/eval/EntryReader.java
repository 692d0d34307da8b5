package dev.tern.eval;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a file of documents or of queries, which look alike in every format, one entry at a time. */
interface EntryReader extends Closeable {

    /**
     * The next entry; null when there is none left.
     *
     * @throws MalformedCollectionException if what stands there is none
     */
    @Nullable
    TestDocument next() throws IOException;

    /** That the entry read last is not as it should be. */
    MalformedCollectionException malformed(String what);
}
