package dev.tern.http;

import java.time.Duration;
import java.time.Instant;

/**
 * A call that has come in at one of the doors.
 *
 * @param at when
 * @param first whether no other call of this process came in before it, or none since it was restored from a snapshot
 */
public record Arrival(Instant at, boolean first) {

    /** How long ago that was. */
    public Duration ago() {
        return Duration.between(at, Instant.now());
    }
}
