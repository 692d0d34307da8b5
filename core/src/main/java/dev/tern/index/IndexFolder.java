package dev.tern.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/** Opens the folder of an index in the best way that works here. */
public final class IndexFolder {
    private IndexFolder() {}

    /**
     * Mapped into memory where that can be had. Lucene's mapping for newer Javas lies in versioned classes, which Java
     * finds in a jar alone: where a platform unpacks the jar into a folder they are lost, and files are read instead.
     */
    public static Directory open(Path folder) throws IOException {
        try {
            return FSDirectory.open(folder);
        } catch (LinkageError e) {
            return new NIOFSDirectory(folder);
        }
    }
}
