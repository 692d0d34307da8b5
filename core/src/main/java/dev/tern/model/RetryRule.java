package dev.tern.model;

import dev.tern.invocation.Invocation;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether a failed call is tried again, and when. Only a failure that passes is worth it, and only if the wait leaves
 * time for an answer: a caller who would be told 504 after a wait is told of the failure at once.
 *
 * @param attempts the most tries, the first one included
 * @param mostWaiting the most time between all of them together
 * @param backoff the wait where the provider does not say how long it should be
 */
record RetryRule(int attempts, Duration mostWaiting, Backoff backoff) {
    /** Less time than this after a wait is of no use to any model. */
    static final Duration USEFUL_REST = Duration.ofMillis(250);

    private static final Duration OUTSIDE_OF_CALLS = Duration.ofMinutes(1);

    /** The wait before the next try; empty if there is to be none. */
    Optional<Duration> waitAfter(ModelException failure, Tries tries) {
        if (!failure.failure().passing() || tries.made() >= attempts) {
            return Optional.empty();
        }
        // A provider that says "after 0 seconds" does not mean "hammer me".
        Duration wait =
                failure.retryAfter().filter(told -> told.toMillis() > 0).orElseGet(() -> backoff.after(tries.made()));
        Duration left = Invocation.timeLeft(OUTSIDE_OF_CALLS);
        boolean fits = wait.plus(USEFUL_REST).compareTo(left) <= 0
                && tries.waited().plus(wait).compareTo(mostWaiting) <= 0;
        return fits ? Optional.of(wait) : Optional.empty();
    }
}
