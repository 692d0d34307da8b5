package dev.tern.snapshot;

import java.util.concurrent.atomic.AtomicInteger;

/** How often this process has come back from a snapshot of itself. Thread-safe. */
public final class Restores {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Restores() {}

    /** None in a process that was started and never restored. */
    public static int count() {
        return COUNT.get();
    }

    /** To be called after a restore, before the first call comes in: what is {@link Renewed} is made anew from now on. */
    public static void another() {
        COUNT.incrementAndGet();
    }
}
