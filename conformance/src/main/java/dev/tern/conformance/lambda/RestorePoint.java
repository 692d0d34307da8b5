package dev.tern.conformance.lambda;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where a runtime waits whose process is kept as a snapshot: its next request is answered when it has been restored. */
final class RestorePoint {
    private CompletableFuture<ParkedCaller> waiting = new CompletableFuture<>();

    /** A new process starts, which may come here. */
    synchronized void restart() {
        waiting = new CompletableFuture<>();
    }

    /** Completes when the runtime has done all that it does before a snapshot, exceptionally if it ends before that. */
    synchronized CompletableFuture<@Nullable Void> reached() {
        return waiting.thenApply(caller -> null);
    }

    synchronized void park(ParkedCaller caller) {
        waiting.complete(caller);
    }

    synchronized void end(RuntimeException cause) {
        waiting.completeExceptionally(cause);
    }

    /**
     * Lets the runtime go on.
     *
     * @throws IllegalStateException if none waits
     */
    void restore() {
        ParkedCaller caller;
        synchronized (this) {
            if (!waiting.isDone() || waiting.isCompletedExceptionally()) {
                throw new IllegalStateException("no runtime waits for a restore");
            }
            caller = waiting.join();
            waiting = new CompletableFuture<>();
        }
        if (!caller.send(HttpReply.restored())) {
            throw new IllegalStateException("the runtime that waited for a restore is gone");
        }
    }
}
