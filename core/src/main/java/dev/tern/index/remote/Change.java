package dev.tern.index.remote;

import dev.tern.index.IndexChanges;
import dev.tern.index.IndexedDocument;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;

/** What one call of a write wants. Compared by identity in the queue, so it is no record. */
final class Change {
    private final List<IndexedDocument> changed;
    private final Collection<String> removed;
    private volatile Map<String, Integer> embedded = Map.of();
    private volatile boolean committed;

    Change(List<IndexedDocument> changed, Collection<String> removed) {
        this.changed = changed;
        this.removed = removed;
    }

    /** How many chunks of each changed document were embedded, by its id. */
    Map<String, Integer> embedded() {
        return embedded;
    }

    /** May be done again, on what others have made in between; the last time counts. */
    void apply(IndexChanges changes, IndexReader before, IndexWriter writer) throws IOException {
        embedded = changes.apply(changed, removed, before, writer);
    }

    boolean isCommitted() {
        return committed;
    }

    void committed() {
        committed = true;
    }
}
