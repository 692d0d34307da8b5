package dev.tern.index.remote;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one thread in at a time, in the order in which they came, and none wait longer than its call has. */
final class Turns {
    private static final Duration OUTSIDE_OF_CALLS = Duration.ofDays(1);

    private final ReentrantLock lock = new ReentrantLock(true);

    <T> T take(Supplier<T> work) {
        if (!await(Invocation.timeLeft(OUTSIDE_OF_CALLS))) {
            throw new DeadlineExceededException();
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Does the work if nobody is at it. */
    void takeIfFree(Runnable work) {
        if (lock.tryLock()) {
            try {
                work.run();
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean await(Duration most) {
        try {
            return lock.tryLock(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
