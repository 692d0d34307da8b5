package dev.tern.index.remote;

import dev.tern.index.IndexBusyException;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Attempts to commit until one wins, or the time is over. */
final class CommitLoop {
    private static final Duration OUTSIDE_OF_CALLS = Duration.ofMinutes(1);
    private static final long FIRST_WAIT_MILLIS = 25;
    private static final int MOST_DOUBLINGS = 5;

    private final RemoteReading reading;
    private final Committing committing;

    CommitLoop(RemoteReading reading, Committing committing) {
        this.reading = reading;
        this.committing = committing;
    }

    /**
     * Commits the work; readers of this process see it then.
     *
     * @throws IndexBusyException if others were always faster; nothing of it is committed
     */
    void commit(Merging merging, Committing.Work work) {
        long end = System.nanoTime() + Invocation.timeLeft(OUTSIDE_OF_CALLS).toNanos();
        for (int losses = 0; ; losses++) {
            long begun = System.nanoTime();
            if (wins(losses == 0 ? merging : Merging.QUICKLY, work)) {
                return;
            }
            long pause = pause(losses);
            long next = System.nanoTime() - begun + pause;
            // To be told in time is better than to be cut off in the middle.
            if (System.nanoTime() + next > end) {
                throw new IndexBusyException(null);
            }
            sleep(pause);
        }
    }

    private boolean wins(Merging merging, Committing.Work work) {
        try {
            Optional<Loaded> won = committing.attempt(reading.newestHere(), merging, work);
            won.ifPresent(reading::show);
            return won.isPresent();
        } catch (VanishedFileException e) {
            return false;
        }
    }

    /** Full jitter: writers that lost together do not come back together. */
    private static long pause(int losses) {
        long most = FIRST_WAIT_MILLIS << Math.min(losses, MOST_DOUBLINGS);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most)).toNanos();
    }

    private static void sleep(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(nanos).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadlineExceededException();
        }
    }
}
