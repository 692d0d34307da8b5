package dev.tern.index.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes one commit of the writes that wait in this process. The first in turn commits for all that have come by then;
 * the others find theirs done when it is their turn. A failure is nobody's but the one's who was in turn. Thread-safe.
 */
final class GroupCommit {
    private final Consumer<List<Change>> commit;
    private final Turns turns = new Turns();
    private final List<Change> waiting = new ArrayList<>();

    GroupCommit(Consumer<List<Change>> commit) {
        this.commit = commit;
    }

    /** Returns when the change is committed. */
    void write(Change change) {
        add(change);
        try {
            turns.take(() -> {
                lead(change);
                return change;
            });
        } finally {
            leave(change);
        }
    }

    /** Does work that nobody's commit should come between. */
    void alone(Runnable work) {
        turns.take(() -> {
            work.run();
            return work;
        });
    }

    private void lead(Change own) {
        if (own.isCommitted()) {
            return;
        }
        List<Change> all = all();
        try {
            commit(all);
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Lucene refuses a document, which may be another's.
            commit(List.of(own));
        }
    }

    private void commit(List<Change> changes) {
        commit.accept(changes);
        changes.forEach(Change::committed);
    }

    private synchronized void add(Change change) {
        waiting.add(change);
    }

    private synchronized void leave(Change change) {
        waiting.remove(change);
    }

    private synchronized List<Change> all() {
        return waiting.stream().filter(change -> !change.isCommitted()).toList();
    }
}
