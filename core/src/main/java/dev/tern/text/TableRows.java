package dev.tern.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** The rows of a table, each readable without the others. */
final class TableRows {

    private TableRows() {}

    static List<String> of(TableBlock table) {
        List<String> head = List.of();
        List<String> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead) {
                head = cells(part.getFirstChild());
            } else if (part instanceof TableBody) {
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    rows.add(row(head, cells(row)));
                }
            }
        }
        return rows.isEmpty() ? List.of(String.join("; ", head)) : rows;
    }

    private static List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(InlineText.of(cell));
        }
        return cells;
    }

    private static String row(List<String> head, List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (!cell.isEmpty()) {
                row.append(row.isEmpty() ? "" : "; ")
                        .append(label(head, column))
                        .append(cell);
            }
        }
        return row.toString();
    }

    private static String label(List<String> head, int column) {
        return column < head.size() && !head.get(column).isEmpty() ? head.get(column) + ": " : "";
    }
}
