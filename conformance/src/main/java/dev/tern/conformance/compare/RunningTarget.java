package dev.tern.conformance.compare;

import dev.tern.conformance.wire.Front;
import java.time.Duration;
import java.util.List;

/** A target that answers. */
interface RunningTarget extends AutoCloseable {

    /** One of its front doors, by its name. */
    Front front(String name);

    /** From the start of the process to its first answer. */
    Duration coldStart();

    /** The most memory that the process has held so far; 0 if that is not known. */
    long peakMemoryBytes();

    /** What it has printed so far, a line each; empty if that is not known. */
    default List<String> output() {
        return List.of();
    }

    /** Whether its process has ended by itself; false if that is not known. */
    default boolean hasEnded() {
        return false;
    }

    /** Stops it. */
    @Override
    void close();
}
