package dev.tern.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The index of a place that keeps nothing: always empty, and it refuses to be written rather than to forget. */
public final class UnkeptChunkIndex implements ChunkIndex {

    @Override
    public Map<String, DocumentEntry> entries(Collection<String> documents) {
        return Map.of();
    }

    @Override
    public void write(List<IndexedDocument> changed, Collection<String> removed) {
        throw new NotDurableException();
    }

    @Override
    public List<ScoredChunk> search(ChunkQuery query) {
        return List.of();
    }

    @Override
    public List<DocumentEntry> documents(String after, int most) {
        return List.of();
    }
}
