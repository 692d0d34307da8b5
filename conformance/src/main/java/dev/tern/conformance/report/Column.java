package dev.tern.conformance.report;

import java.util.List;

/** A front of a target: what a report has a column for. */
record Column(String target, String front) {

    static Column of(Result result) {
        return new Column(result.target(), result.front());
    }

    static List<Column> of(List<TargetSummary> targets) {
        return targets.stream()
                .flatMap(target -> target.fronts().stream().map(front -> new Column(target.name(), front)))
                .toList();
    }
}
