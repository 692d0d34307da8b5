package dev.tern.index.remote;

import dev.tern.index.IndexedDocument;
import java.util.Collection;
import java.util.List;

/** What one call of a write wants. Compared by identity in the queue, so it is no record. */
final class Change {
    private final List<IndexedDocument> changed;
    private final Collection<String> removed;
    private volatile boolean committed;

    Change(List<IndexedDocument> changed, Collection<String> removed) {
        this.changed = changed;
        this.removed = removed;
    }

    List<IndexedDocument> changed() {
        return changed;
    }

    Collection<String> removed() {
        return removed;
    }

    boolean isCommitted() {
        return committed;
    }

    void committed() {
        committed = true;
    }
}
