package dev.tern.conformance.profile;

import dev.tern.conformance.bench.Median;
import java.util.List;

/**
 * What a part of a start took.
 *
 * @param millis on the clock
 * @param classes that were loaded
 */
public record Cost(double millis, long classes) {
    /** Of what does not happen. */
    static final Cost NONE = new Cost(0, 0);

    private static final double NANOS_OF_A_MILLI = 1e6;

    static Cost of(List<Step> steps) {
        return new Cost(steps.stream().mapToLong(Step::nanos).sum() / NANOS_OF_A_MILLI, steps.size());
    }

    static Cost median(List<Cost> rounds) {
        return new Cost(
                Median.of(rounds.stream().mapToDouble(Cost::millis)),
                Math.round(Median.of(rounds.stream().mapToDouble(Cost::classes))));
    }
}
