package dev.tern.budget;

import java.time.Instant;

/** One scope's budget in one window. */
record Account(Scope scope, Limit limit, Window window) {
    private static final String PREFIX = "budget:";

    String key() {
        return PREFIX + scope.key() + ":" + window.start().getEpochSecond();
    }

    /**
     * Sets the estimate aside.
     *
     * @throws dev.tern.problem.ProblemException of type budget exceeded if nothing is left
     */
    Tally reserve(Tally tally, Spend estimate, Instant now) {
        if (limit.reachedBy(tally.taken())) {
            throw Overspent.of(this, tally, now);
        }
        return tally.reserve(estimate);
    }
}
