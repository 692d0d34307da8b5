package dev.tern.index.remote;

import java.time.Clock;
import java.time.Duration;

/**
 * The times that an index in a store of objects keeps.
 *
 * @param refresh how old what a reader sees may be; zero to look each time
 * @param grace how long a file stays that no commit uses any more, or none uses yet; longer than any reader fetches and
 *     any writer uploads
 * @param clock tells the time that the keys of files carry
 */
record IndexLimits(Duration refresh, Duration grace, Clock clock) {
    private static final Duration GRACE = Duration.ofHours(1);

    static IndexLimits of(Duration refresh) {
        return new IndexLimits(refresh, GRACE, Clock.systemUTC());
    }

    /** A writer that takes longer than this begins again: half of the grace is left for clocks that differ. */
    Duration longestUpload() {
        return grace.dividedBy(2);
    }
}
