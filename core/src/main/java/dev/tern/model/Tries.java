package dev.tern.model;

import java.time.Duration;

/**
 * The tries of one call so far, all of which failed.
 *
 * @param made how many
 * @param waited the time that was spent between them
 */
record Tries(int made, Duration waited) {
    static final Tries NONE = new Tries(0, Duration.ZERO);

    Tries failed() {
        return new Tries(made + 1, waited);
    }

    Tries after(Duration wait) {
        return new Tries(made, waited.plus(wait));
    }
}
