package dev.tern.index;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/** The commits of an index, of which a reader sees one. */
public interface Commits {

    /** What is done with one commit. */
    interface Use<T> {

        /** Reads; neither is used afterwards. */
        T apply(IndexSearcher searcher, DirectoryReader reader) throws IOException;
    }

    /**
     * Reads the newest commit.
     *
     * @param whenThereIsNone given where nothing has been committed yet
     */
    <T> T read(T whenThereIsNone, Use<T> use);
}
