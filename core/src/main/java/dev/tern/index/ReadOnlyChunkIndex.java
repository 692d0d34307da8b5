package dev.tern.index;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The index of a place that keeps nothing: what has been deployed with the function in a folder can be searched, and
 * nothing else is there. It refuses to be written rather than to forget. Thread-safe.
 */
public final class ReadOnlyChunkIndex implements ChunkIndex, AutoCloseable {
    private final LuceneChunkIndex deployed;

    /** What is in the folder, written by a {@link LuceneChunkIndex} elsewhere; nothing if there is no such folder. */
    public ReadOnlyChunkIndex(Path folder) {
        this.deployed = new LuceneChunkIndex(folder);
    }

    @Override
    public Map<String, DocumentEntry> entries(Collection<String> documents) {
        return deployed.entries(documents);
    }

    @Override
    public Map<String, Integer> write(List<IndexedDocument> changed, Collection<String> removed) {
        throw new NotDurableException();
    }

    @Override
    public List<ScoredChunk> search(ChunkQuery query) {
        return deployed.search(query);
    }

    @Override
    public List<DocumentEntry> documents(String after, int most) {
        return deployed.documents(after, most);
    }

    @Override
    public void touch() {
        deployed.touch();
    }

    /** Closes the files that are open for reading. */
    @Override
    public void close() {
        deployed.close();
    }
}
