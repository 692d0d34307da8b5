package dev.tern.conformance.report;

import java.util.List;

/**
 * The numbers of a comparison, without the baselines.
 *
 * @param cases case ids
 * @param fronts fronts of all targets
 * @param targets targets
 * @param compared answers that were compared
 * @param different answers with a difference that docs/parity.md does not list
 * @param listed answers with a difference that it lists
 * @param jars SHA-256 of every jar that is known
 */
record Tally(int cases, int fronts, int targets, int compared, int different, int listed, List<String> jars) {

    Tally {
        jars = List.copyOf(jars);
    }

    static Tally of(ComparisonResult comparison) {
        Grid grid = Grid.ofTargets(comparison);
        return new Tally(
                comparison.cases().size(),
                grid.columns().size(),
                grid.targets().size(),
                grid.results().size(),
                grid.results(Sign.DIFFERENT).size(),
                grid.results(Sign.LISTED).size(),
                grid.targets().stream()
                        .map(TargetSummary::jarSha256)
                        .filter(sha -> !sha.isEmpty())
                        .distinct()
                        .toList());
    }

    /** Answers that were as expected. */
    int same() {
        return compared - different - listed;
    }

    /** Case and front pairs without a result. */
    int missing() {
        return cases * fronts - compared;
    }
}
