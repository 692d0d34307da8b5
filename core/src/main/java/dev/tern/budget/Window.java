package dev.tern.budget;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time with a budget of its own. Windows follow each other without a gap from the epoch on, so that all
 * instances agree where one begins.
 */
record Window(Instant start, Duration length) {

    static Window at(Instant now, Duration length) {
        long size = length.toSeconds();
        return new Window(Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), size) * size), length);
    }

    /** Whole seconds until the next window, rounded up: one that comes too early would be turned away again. */
    long secondsLeft(Instant now) {
        Duration left = Duration.between(now, start.plus(length));
        return Math.max(1, left.plusMillis(999).toSeconds());
    }

    /** The window in a sentence. */
    String words() {
        long minutes = length.toMinutes();
        if (minutes == Duration.ofHours(1).toMinutes()) {
            return "this hour";
        }
        if (minutes == Duration.ofDays(1).toMinutes()) {
            return "this day";
        }
        return minutes == 1 ? "this minute" : "this window of " + minutes + " minutes";
    }
}
