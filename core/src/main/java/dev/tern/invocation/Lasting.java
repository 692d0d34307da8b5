package dev.tern.invocation;

import java.util.concurrent.CompletionStage;

/** A result whose work goes on after it has been handed over: its call keeps its place until the end. Thread-safe. */
public interface Lasting {

    /** Completes when the work is over: with a failure if it did not come to its own end. */
    CompletionStage<Void> ended();

    /** Whether it has ended already. */
    default boolean hasEnded() {
        return ended().toCompletableFuture().isDone();
    }

    /** Ends the work before its time, because nobody will take the rest. */
    void stop();
}
