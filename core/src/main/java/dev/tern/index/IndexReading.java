package dev.tern.index;

import dev.tern.state.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Keeps a folder's newest commit open, and looks before each use whether there is a newer one. Thread-safe. */
final class IndexReading implements Commits, AutoCloseable {
    private final Path folder;
    private final OpenReader open = new OpenReader();

    IndexReading(Path folder) {
        this.folder = folder;
    }

    @Override
    public <T> T read(T whenThereIsNone, Use<T> use) {
        try {
            refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open.use(whenThereIsNone, use);
    }

    @Override
    public void close() {
        open.close();
    }

    private synchronized void refresh() throws IOException {
        DirectoryReader newest = open.get();
        DirectoryReader newer = newest == null ? open() : DirectoryReader.openIfChanged(newest);
        if (newer != null) {
            open.replace(newer);
        }
    }

    private @Nullable DirectoryReader open() throws IOException {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        Directory directory = IndexFolder.open(folder);
        try {
            return checked(DirectoryReader.open(directory));
        } catch (IndexNotFoundException e) {
            directory.close();
            return null;
        }
    }

    private static DirectoryReader checked(DirectoryReader reader) throws IOException {
        try {
            IndexLayout.require(reader);
            return reader;
        } catch (StoreException e) {
            reader.close();
            throw e;
        }
    }
}
