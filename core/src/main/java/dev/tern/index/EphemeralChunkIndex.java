package dev.tern.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** An index in a temporary folder of this process, and gone with it. Thread-safe. */
public final class EphemeralChunkIndex implements ChunkIndex, AutoCloseable {
    private final Path folder;
    private final LuceneChunkIndex index;

    /**
     * An empty index.
     *
     * @throws UncheckedIOException if there is no temporary folder to be had
     */
    public EphemeralChunkIndex() {
        try {
            folder = Files.createTempDirectory("tern-index");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder for documents can be made", e);
        }
        index = new LuceneChunkIndex(folder);
    }

    @Override
    public boolean isEphemeral() {
        return true;
    }

    @Override
    public Map<String, DocumentEntry> entries(Collection<String> documents) {
        return index.entries(documents);
    }

    @Override
    public Map<String, Integer> write(List<IndexedDocument> changed, Collection<String> removed) {
        return index.write(changed, removed);
    }

    @Override
    public List<ScoredChunk> search(ChunkQuery query) {
        return index.search(query);
    }

    @Override
    public List<DocumentEntry> documents(String after, int most) {
        return index.documents(after, most);
    }

    @Override
    public void touch() {
        index.touch();
    }

    /** Removes the folder. */
    @Override
    public void close() {
        index.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder of documents could not be removed", e);
        }
    }
}
