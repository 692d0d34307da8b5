package dev.tern.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Keeps the newest commit open for reading, and looks before each use whether there is a newer one. Thread-safe. */
final class IndexReading implements AutoCloseable {
    private final Path folder;
    private @Nullable DirectoryReader newest;

    IndexReading(Path folder) {
        this.folder = folder;
    }

    /** What is done with one commit. */
    interface Use<T> {
        T apply(IndexSearcher searcher, DirectoryReader reader) throws IOException;
    }

    <T> T of(T whenThereIsNoIndex, Use<T> use) {
        try {
            DirectoryReader reader = acquire();
            if (reader == null) {
                return whenThereIsNoIndex;
            }
            try {
                return use.apply(new IndexSearcher(reader), reader);
            } finally {
                reader.decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (newest != null) {
                newest.close();
                newest = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reader's count of users keeps it open while one works, also when a newer one takes its place. */
    private synchronized @Nullable DirectoryReader acquire() throws IOException {
        refresh();
        if (newest != null) {
            newest.incRef();
        }
        return newest;
    }

    private void refresh() throws IOException {
        if (newest == null) {
            newest = open();
            return;
        }
        DirectoryReader newer = DirectoryReader.openIfChanged(newest);
        if (newer != null) {
            newest.close();
            newest = newer;
        }
    }

    private @Nullable DirectoryReader open() throws IOException {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        Directory directory = IndexFolder.open(folder);
        try {
            return DirectoryReader.open(directory);
        } catch (IndexNotFoundException e) {
            directory.close();
            return null;
        }
    }
}
