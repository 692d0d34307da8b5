package dev.tern.invocation;

import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A call's place among those that are worked on at once: kept until nothing works for the call any more. */
final class Place {
    private final Semaphore places;
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicBoolean given = new AtomicBoolean();

    private Place(Semaphore places) {
        this.places = places;
    }

    /**
     * Takes a place, which somebody must {@link #enter}.
     *
     * @throws ProblemException of type unavailable if there is none
     */
    static Place among(Semaphore places) {
        if (!places.tryAcquire()) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "too many calls are being worked on")
                    .withHeader("Retry-After", "1");
        }
        return new Place(places);
    }

    /** One more works for the call. */
    void enter() {
        working.incrementAndGet();
    }

    /** One works for it no longer; the last one gives the place back, which can happen once. */
    void leave() {
        if (working.decrementAndGet() == 0 && given.compareAndSet(false, true)) {
            places.release();
        }
    }
}
