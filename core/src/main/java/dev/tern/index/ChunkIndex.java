package dev.tern.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A search index of document chunks. Thread-safe; what was written is found by the next search. */
public interface ChunkIndex {

    /** Of the given documents, the ones in the index. */
    Map<String, DocumentEntry> entries(Collection<String> documents);

    /**
     * Puts documents in, each in place of what was there under its id, and takes others out: a reader sees all of this
     * or nothing of it. A chunk whose heading and text are as they were in its document keeps its vector; all others are
     * embedded.
     *
     * @param changed to be put in
     * @param removed ids to be taken out; one that is not there is no error
     * @return how many chunks of each changed document were embedded by this call, by its id
     * @throws IndexBusyException if another process is writing
     * @throws NotDurableException if what is written would not be kept, and nobody has said that this is all right
     */
    Map<String, Integer> write(List<IndexedDocument> changed, Collection<String> removed);

    /** The chunks that match best, the best first. */
    List<ScoredChunk> search(ChunkQuery query);

    /** Whether what is written is lost with this process. */
    default boolean isEphemeral() {
        return false;
    }

    /**
     * Reads what a search reads, so that it is open and in memory when one comes. Nothing is written, and nothing that
     * costs money is done; an index that cannot promise that does nothing.
     */
    default void touch() {}

    /**
     * Tidies up, as a schedule asks for it: merges what has become many small pieces and takes away what nobody can need
     * any more. Whether and how often this is called changes speed and cost, and never what is found. An index that has
     * nothing to tidy does nothing.
     *
     * @throws IndexBusyException if others were writing all the time; the next call tries again
     */
    default void upkeep() {}

    /** Documents in the order of their ids, from the first after the given one (empty: from the start). */
    List<DocumentEntry> documents(String after, int most);
}
