package dev.tern.conformance.bench;

import java.io.IOException;
import java.time.Duration;

/** A process with a function in it. */
interface RunningSubject extends AutoCloseable {

    /**
     * Asks the one thing it is there to be asked, and waits for the answer, however long the process takes to start.
     *
     * @throws IOException if it fails, or answers with an error
     */
    void ask() throws IOException;

    /** The number that the system knows the process by. */
    long pid();

    /** How long ago the process was started. */
    Duration age();

    @Override
    void close();
}
