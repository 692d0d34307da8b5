package dev.tern.conformance.report;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that one comparison found.
 *
 * @param at when it began
 * @param ternVersion of the program that compared
 * @param cases in the order in which reports show them
 * @param targets in the order in which reports show them
 * @param results in any order: at most one for a case, a target and a front
 */
public record ComparisonResult(
        Instant at, String ternVersion, List<CaseSummary> cases, List<TargetSummary> targets, List<Result> results) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a result is of an unknown case or front, or comes twice: a report would
     *     leave it out, and with it perhaps a difference
     */
    public ComparisonResult {
        cases = List.copyOf(cases);
        targets = List.copyOf(targets);
        results = List.copyOf(results);
        requireKnown(cases, targets, results);
    }

    /** Whether nothing differs but what is listed; baselines do not count. */
    public boolean isAllAsExpected() {
        return Verdict.of(this).good();
    }

    private static void requireKnown(List<CaseSummary> cases, List<TargetSummary> targets, List<Result> results) {
        Set<String> ids = cases.stream().map(CaseSummary::id).collect(Collectors.toSet());
        Set<Column> columns = Set.copyOf(Column.of(targets));
        Set<List<String>> seen = new HashSet<>();
        for (Result result : results) {
            String where = result.caseId() + " at " + result.target() + " " + result.front();
            if (!ids.contains(result.caseId()) || !columns.contains(Column.of(result))) {
                throw new IllegalArgumentException("a result of an unknown case or front: " + where);
            }
            if (!seen.add(List.of(result.caseId(), result.target(), result.front()))) {
                throw new IllegalArgumentException("a second result for " + where);
            }
        }
    }
}
