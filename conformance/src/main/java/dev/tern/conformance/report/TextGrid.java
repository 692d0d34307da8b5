package dev.tern.conformance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The cases that differ somewhere, one a line, with a column for each front; in several blocks if it gets too wide. */
final class TextGrid {
    private static final int GAP = 2;
    private static final int WIDEST_CASE = 40;
    private static final int WIDEST_COLUMN = 24;

    private final Grid grid;
    private final List<CaseSummary> rows;
    private final int caseWidth;
    private final int width;

    TextGrid(Grid grid, int width) {
        this.grid = grid;
        this.rows = grid.worstFirst().stream()
                .filter(each -> grid.worst(each).differs())
                .toList();
        int longest = rows.stream().mapToInt(each -> each.id().length()).max().orElse(0);
        this.caseWidth = Math.min(Math.max(longest, "case".length()), WIDEST_CASE);
        this.width = width;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks().forEach(block -> {
                lines.addAll(block(block));
                lines.add("");
            });
        }
        lines.add(same());
        return lines;
    }

    private String same() {
        long same = grid.cases().stream()
                .filter(each -> grid.worst(each) == Sign.SAME)
                .count();
        return (rows.isEmpty() ? "The same everywhere: " : "The same everywhere, not shown: ") + same + " of "
                + grid.cases().size() + " cases.";
    }

    private List<String> block(List<Column> columns) {
        List<String> lines = new ArrayList<>();
        lines.add(line("", columns, Column::target));
        lines.add(line("case", columns, Column::front));
        lines.add(line("-".repeat(caseWidth), columns, column -> "-".repeat(width(column))));
        for (CaseSummary row : rows) {
            lines.add(line(
                    row.id(), columns, column -> Sign.of(grid.cell(row, column)).word()));
        }
        return lines;
    }

    private String line(String first, List<Column> columns, Function<Column, String> cell) {
        StringBuilder line = new StringBuilder(AsciiLine.padded(first, caseWidth));
        for (Column column : columns) {
            line.append(" ".repeat(GAP)).append(AsciiLine.padded(cell.apply(column), width(column)));
        }
        return line.toString().stripTrailing();
    }

    private List<List<Column>> blocks() {
        List<List<Column>> blocks = new ArrayList<>();
        List<Column> block = new ArrayList<>();
        int used = caseWidth;
        for (Column column : grid.columns()) {
            if (!block.isEmpty() && used + GAP + width(column) > width) {
                blocks.add(block);
                block = new ArrayList<>();
                used = caseWidth;
            }
            block.add(column);
            used += GAP + width(column);
        }
        blocks.add(block);
        return blocks;
    }

    private static int width(Column column) {
        int words = Math.max(column.target().length(), column.front().length());
        return Math.min(Math.max(words, Sign.LISTED.word().length()), WIDEST_COLUMN);
    }
}
