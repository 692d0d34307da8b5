package dev.tern.conformance.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cases by fronts: either of the targets that count, or of the baselines, or of both. */
final class Grid {
    private final List<CaseSummary> cases;
    private final List<TargetSummary> targets;
    private final List<Column> columns;
    private final Map<String, Map<Column, Result>> cells = new HashMap<>();

    private Grid(ComparisonResult comparison, List<TargetSummary> targets) {
        this.cases = comparison.cases();
        this.targets = targets;
        this.columns = Column.of(targets);
        for (Result result : comparison.results()) {
            cells.computeIfAbsent(result.caseId(), id -> new HashMap<>()).put(Column.of(result), result);
        }
    }

    static Grid ofAll(ComparisonResult comparison) {
        return new Grid(comparison, comparison.targets());
    }

    static Grid ofTargets(ComparisonResult comparison) {
        return new Grid(
                comparison,
                comparison.targets().stream().filter(each -> !each.baseline()).toList());
    }

    static Grid ofBaselines(ComparisonResult comparison) {
        return new Grid(
                comparison,
                comparison.targets().stream().filter(TargetSummary::baseline).toList());
    }

    List<CaseSummary> cases() {
        return cases;
    }

    /** The cases with a difference first, unlisted ones before listed ones; alike ones in their own order. */
    List<CaseSummary> worstFirst() {
        return cases.stream().sorted(Comparator.comparing(this::worst)).toList();
    }

    List<TargetSummary> targets() {
        return targets;
    }

    List<Column> columns() {
        return columns;
    }

    @Nullable
    Result cell(CaseSummary each, Column column) {
        return cells.getOrDefault(each.id(), Map.of()).get(column);
    }

    /** The sign of a case as a whole. */
    Sign worst(CaseSummary each) {
        return columns.stream()
                .map(column -> Sign.of(cell(each, column)))
                .min(Comparator.naturalOrder())
                .orElse(Sign.MISSING);
    }

    /** The results with this sign, by case and then by column, whatever order they came in. */
    List<Result> results(Sign sign) {
        return results().stream().filter(each -> Sign.of(each) == sign).toList();
    }

    /** All results, by case and then by column, whatever order they came in. */
    List<Result> results() {
        List<Result> found = new ArrayList<>();
        for (CaseSummary each : cases) {
            for (Column column : columns) {
                Result result = cell(each, column);
                if (result != null) {
                    found.add(result);
                }
            }
        }
        return found;
    }
}
