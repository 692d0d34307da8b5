package dev.tern.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** A commit that is open for reading, and stays so for those who use it when another takes its place. Thread-safe. */
public final class OpenReader implements AutoCloseable {
    private @Nullable DirectoryReader newest;

    /** Whether a commit is open. */
    public synchronized boolean isOpen() {
        return newest != null;
    }

    /** Has this one used from now on, and the one before closed when nobody uses it any more. */
    public synchronized void replace(@Nullable DirectoryReader newer) throws IOException {
        if (newest != null) {
            newest.close();
        }
        newest = newer;
    }

    /** Reads the commit that is open. */
    public <T> T use(T whenThereIsNone, Commits.Use<T> use) {
        DirectoryReader reader = acquire();
        if (reader == null) {
            return whenThereIsNone;
        }
        try {
            try {
                return use.apply(new IndexSearcher(reader), reader);
            } finally {
                reader.decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes what is open. */
    @Override
    public void close() {
        try {
            replace(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that is open, for its keeper alone. */
    synchronized @Nullable DirectoryReader get() {
        return newest;
    }

    /** The reader's count of users keeps it open while one works, also when a newer one takes its place. */
    private synchronized @Nullable DirectoryReader acquire() {
        if (newest != null) {
            newest.incRef();
        }
        return newest;
    }
}
