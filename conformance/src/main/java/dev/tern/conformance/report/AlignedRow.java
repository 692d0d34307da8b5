package dev.tern.conformance.report;

import java.util.List;

/** A row of a table for a terminal: every column as wide as its widest cell, words to the left and numbers to the right. */
public final class AlignedRow {
    private AlignedRow() {}

    /**
     * The row as a line, without space at its end.
     *
     * @param row one of the rows
     * @param rows all of them, each with as many cells
     * @param columnsOfText how many columns hold words; they are the first ones
     */
    public static String line(List<String> row, List<List<String>> rows, int columnsOfText) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            String space = " ".repeat(width(i, rows) - cell.length());
            line.append(i == 0 ? "" : "  ").append(i < columnsOfText ? cell + space : space + cell);
        }
        return line.toString().stripTrailing();
    }

    private static int width(int column, List<List<String>> rows) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
