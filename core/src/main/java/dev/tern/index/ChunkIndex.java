package dev.tern.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A search index of document chunks. Thread-safe; what was upserted is found by the next search. */
public interface ChunkIndex {

    /** Of the given documents, the ones in the index, with the hash of their content as it was indexed. */
    Map<String, String> contentHashes(Collection<String> documents);

    /**
     * Puts documents in, each in place of what was there under its id: a reader sees all of the old chunks or all of the
     * new ones.
     *
     * @throws IndexBusyException if another process is writing
     */
    void upsert(List<IndexedDocument> documents);

    /** The chunks that match the words best, the best first. */
    List<ScoredChunk> search(String words, int most);
}
