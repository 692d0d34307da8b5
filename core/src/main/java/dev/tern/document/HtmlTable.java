package dev.tern.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/** The rows of a table, each readable without the others: {@code "Column: cell; Column: cell"}. Used once. */
final class HtmlTable {
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_LABEL = 200;

    private record Span(String text, int rowsLeft) {}

    private final ReadingBudget budget;
    private final Map<Integer, Span> fromAbove = new TreeMap<>();
    private List<String> head = List.of();

    HtmlTable(ReadingBudget budget) {
        this.budget = budget;
    }

    /** Old pages put everything into tables; such a table has another one inside, or one column only. */
    static boolean holdsData(Element table) {
        return table.stream().skip(1).noneMatch(inside -> inside.nameIs("table"))
                && table.select("tr").stream().anyMatch(row -> row.childrenSize() > 1);
    }

    List<String> rows(Element table) {
        List<String> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            budget.tick();
            if (HtmlElements.isSkipped(row)) {
                continue;
            }
            List<String> cells = cells(row);
            if (rows.isEmpty() && isHead(row)) {
                head = cells;
            } else {
                rows.add(row(cells));
            }
        }
        Element caption = table.selectFirst("caption");
        if (caption != null) {
            rows.add(0, VisibleText.of(caption));
        }
        return rows.isEmpty() ? List.of(String.join("; ", head)) : rows;
    }

    private static boolean isHead(Element row) {
        Element parent = row.parent();
        return (parent != null && parent.nameIs("thead"))
                || (row.childrenSize() > 0 && row.children().stream().allMatch(cell -> cell.nameIs("th")));
    }

    private List<String> cells(Element row) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            takeFromAbove(cells);
            if (!cell.nameIs("td") && !cell.nameIs("th")) {
                continue;
            }
            String text = HtmlElements.isSkipped(cell) ? "" : VisibleText.of(cell);
            int rows = number(cell.attr("rowspan"));
            for (int i = number(cell.attr("colspan")); i > 0 && cells.size() < MOST_COLUMNS; i--) {
                if (rows > 1) {
                    fromAbove.put(cells.size(), new Span(text, rows - 1));
                }
                cells.add(text);
                text = "";
            }
        }
        takeFromAbove(cells);
        return cells;
    }

    /** Without the cells that reach down from the rows above, all others would stand under the wrong heading. */
    private void takeFromAbove(List<String> cells) {
        for (Span span = fromAbove.remove(cells.size()); span != null; span = fromAbove.remove(cells.size())) {
            if (span.rowsLeft > 1) {
                fromAbove.put(cells.size(), new Span(span.text, span.rowsLeft - 1));
            }
            cells.add(span.text);
        }
    }

    private String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (!cell.isEmpty()) {
                String label = label(column);
                // Before they are repeated: one long cell may reach down over thousands of rows.
                budget.takeCharacters(label.length() + cell.length());
                row.append(row.isEmpty() ? "" : "; ").append(label).append(cell);
            }
        }
        return row.toString();
    }

    private String label(int column) {
        String label = column < head.size() ? head.get(column) : "";
        return label.isEmpty() || label.length() > LONGEST_LABEL ? "" : label + ": ";
    }

    private static int number(String attribute) {
        return attribute.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(attribute) : 1;
    }
}
