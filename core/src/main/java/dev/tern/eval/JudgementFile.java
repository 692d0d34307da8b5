package dev.tern.eval;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads judgements, one a line: {@code query document}, {@code query document grade}, TREC's
 * {@code query 0 document grade}, or the {@code query document 0 grade} of some old collections.
 */
final class JudgementFile {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<String> NAMES_OF_THE_FIRST_COLUMN = Set.of("query-id", "query_id", "qid");
    private static final Set<String> UNUSED = Set.of("0", "q0");

    private final Path file;
    private final List<Row> rows = new ArrayList<>();

    private JudgementFile(Path file) {
        this.file = file;
    }

    private record Row(long line, List<String> columns) {
        boolean isUnused(int column) {
            return UNUSED.contains(columns.get(column).toLowerCase(Locale.ROOT));
        }
    }

    static List<Judgement> read(Path file) throws IOException {
        JudgementFile judgements = new JudgementFile(file);
        judgements.readRows();
        return judgements.toJudgements();
    }

    private void readRows() throws IOException {
        try (NumberedLines lines = new NumberedLines(file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    read(new Row(lines.number(), List.of(SPACE.split(line.strip()))));
                }
            }
        }
    }

    private void read(Row row) {
        if (row.columns.size() < 2 || row.columns.size() > 4) {
            throw malformed(row, "expected 2, 3 or 4 columns");
        }
        if (row.line > 1 || !isHeader(row)) {
            rows.add(row);
        }
    }

    private static boolean isHeader(Row row) {
        boolean named = NAMES_OF_THE_FIRST_COLUMN.contains(row.columns.get(0).toLowerCase(Locale.ROOT));
        return named || (row.columns.size() == 3 && grade(row) == null);
    }

    private List<Judgement> toJudgements() {
        boolean documentFirst = isDocumentFirst();
        List<Judgement> judgements = new ArrayList<>();
        for (Row row : rows) {
            Integer grade = grade(row);
            if (grade == null) {
                throw malformed(row, "expected a whole number as the grade");
            }
            String document = row.columns.get(row.columns.size() < 4 || documentFirst ? 1 : 2);
            judgements.add(new Judgement(row.line, row.columns.get(0), document, grade));
        }
        return judgements;
    }

    /** No line alone can tell which of its two inner columns is the unused one: there may be a document 0. */
    private boolean isDocumentFirst() {
        List<Row> wide = rows.stream().filter(row -> row.columns.size() == 4).toList();
        return wide.stream().allMatch(row -> row.isUnused(2)) && !wide.stream().allMatch(row -> row.isUnused(1));
    }

    private static @Nullable Integer grade(Row row) {
        int columns = row.columns.size();
        if (columns == 2) {
            return 1;
        }
        try {
            return new BigDecimal(row.columns.get(columns - 1)).intValueExact();
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return null;
        }
    }

    private MalformedCollectionException malformed(Row row, String what) {
        return new MalformedCollectionException(file, row.line, what);
    }
}
