package dev.tern.conformance.report;

import dev.tern.conformance.cases.Difference;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison for a terminal, in plain ASCII: the cases that differ anywhere, what differs where docs/parity.md does
 * not say so, and the verdict as the last line.
 */
public final class TableReport {
    private static final int NARROWEST = 60;

    private final int width;

    /**
     * A report.
     *
     * @param columns characters in a line of the terminal; less than 60 counts as 60. The verdict is never cut.
     */
    public TableReport(int columns) {
        this.width = Math.max(columns, NARROWEST);
    }

    /** Writes the comparison, every line ended by a line feed. */
    public String write(ComparisonResult comparison) {
        Grid targets = Grid.ofTargets(comparison);
        List<String> lines = new ArrayList<>(new TextGrid(targets, width).lines());
        for (Result result : targets.results(Sign.DIFFERENT)) {
            lines.add("");
            lines.addAll(difference(result));
        }
        lines.addAll(baseline(Grid.ofBaselines(comparison)));
        lines.add("");
        lines.add(Verdict.of(comparison).line());
        return String.join("\n", lines) + "\n";
    }

    private List<String> difference(Result result) {
        List<String> lines = new ArrayList<>();
        lines.add(AsciiLine.cut(result.caseId() + " at " + result.target() + " " + result.front(), width));
        for (Difference difference : result.differs()) {
            lines.add(AsciiLine.cut("  " + difference.where(), width));
            lines.add(AsciiLine.cut("    expected: " + difference.expected(), width));
            lines.add(AsciiLine.cut("    actual:   " + difference.actual(), width));
        }
        return lines;
    }

    private List<String> baseline(Grid baselines) {
        if (baselines.columns().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Spring Cloud Function's own entry points, not counted:");
        lines.add("");
        lines.addAll(new TextGrid(baselines, width).lines());
        return lines;
    }
}
