package dev.tern.conformance.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The end of a process that is asked for and not forced, so that Java runs its hooks and writes what it was told to. */
public final class OrderlyEnd {
    private OrderlyEnd() {}

    /** Asks, and waits. Returns whether the process has ended; not if the time is over or the wait is interrupted. */
    public static boolean of(Process process, Duration patience) {
        // Unlike the process, its handle leaves the output open: who has last words must be able to write them.
        process.toHandle().destroy();
        try {
            return process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
