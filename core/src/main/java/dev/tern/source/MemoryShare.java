package dev.tern.source;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So much memory for the contents of objects, which a batch of large ones would otherwise fill. Thread-safe. */
final class MemoryShare {
    private static final long UNIT = 1024 * 1024;
    private static final int OF_ALL = 4;
    private static final Duration OUTSIDE_OF_CALLS = Duration.ofMinutes(1);

    private final int units;
    private final Semaphore free;

    MemoryShare(long bytes) {
        this.units = (int) Math.max(1, Math.min(bytes / UNIT, Integer.MAX_VALUE));
        this.free = new Semaphore(units);
    }

    /** A quarter of what this Java may use. */
    static MemoryShare ofProcess() {
        return new MemoryShare(Runtime.getRuntime().maxMemory() / OF_ALL);
    }

    /**
     * Does the work once there is room for so many bytes; what is larger than all the room takes all of it.
     *
     * @throws DeadlineExceededException if there is none in time
     */
    void with(long bytes, Runnable work) {
        int taken = (int) Math.min(units, bytes / UNIT + 1);
        take(taken);
        try {
            work.run();
        } finally {
            free.release(taken);
        }
    }

    private void take(int wanted) {
        try {
            if (!free.tryAcquire(wanted, Invocation.timeLeft(OUTSIDE_OF_CALLS).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DeadlineExceededException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadlineExceededException();
        }
    }
}
