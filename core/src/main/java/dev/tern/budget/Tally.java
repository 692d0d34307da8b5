package dev.tern.budget;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What one window has seen so far.
 *
 * @param used by calls that are over
 * @param reserved by calls that are still running, as it was estimated when they began
 */
record Tally(Spend used, Spend reserved) {
    static final Tally EMPTY = new Tally(Spend.NOTHING, Spend.NOTHING);

    /** What may not be spent again. */
    @JsonIgnore
    Spend taken() {
        return used.plus(reserved);
    }

    Tally reserve(Spend estimate) {
        return new Tally(used, reserved.plus(estimate));
    }

    Tally settle(Spend estimate, Spend really) {
        return new Tally(used.plus(really), reserved.minus(estimate).atLeastNothing());
    }
}
