package dev.tern.conformance.ingestion;

import dev.tern.conformance.report.AlignedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A result as a table for a terminal. */
public final class IngestionTable {
    private static final List<String> HEADER = List.of(
            "cloud",
            "documents",
            "events",
            "seconds",
            "documents/s",
            "lost",
            "duplicates",
            "stale",
            "redelivered",
            "given up",
            "index objects",
            "second process");

    /** Writes it. */
    public String write(IngestionResult result) {
        List<List<String>> table = new ArrayList<>();
        table.add(HEADER);
        result.rows().forEach(row -> table.add(cells(row)));
        StringBuilder text = new StringBuilder();
        table.forEach(row -> text.append(AlignedRow.line(row, table, 1)).append('\n'));
        result.skipped().forEach((cloud, why) -> line(text, cloud, "SKIPPED", why));
        result.failures().forEach((cloud, why) -> line(text, cloud, "FAILED", why));
        return text.toString();
    }

    private static void line(StringBuilder text, Cloud cloud, String what, String why) {
        text.append(cloud.label())
                .append("  ")
                .append(what)
                .append(": ")
                .append(why)
                .append('\n');
    }

    private static List<String> cells(IngestionRow row) {
        Findings findings = row.findings();
        return List.of(
                row.cloud().label(),
                String.valueOf(row.documents()),
                String.valueOf(row.events()),
                String.format(Locale.ROOT, "%.1f", row.seconds()),
                String.format(Locale.ROOT, "%.1f", row.documentsPerSecond()),
                String.valueOf(findings.lost()),
                String.valueOf(findings.duplicates()),
                String.valueOf(findings.stale()),
                String.valueOf(row.again()),
                String.valueOf(row.givenUp()),
                String.valueOf(row.indexObjects()),
                findings.answered() ? "answers" : "no answer");
    }
}
