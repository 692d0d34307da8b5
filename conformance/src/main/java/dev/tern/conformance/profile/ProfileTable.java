package dev.tern.conformance.profile;

import dev.tern.conformance.report.AlignedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A result as two tables for a terminal. */
public final class ProfileTable {
    private static final double PERCENT = 100;

    /** Writes it. */
    public String write(ProfileResult result) {
        StartProfile profile = result.profile();
        return lines("phase", ProfileRow.phases(profile))
                + "\n"
                + lines("dependency", ProfileRow.dependencies(profile))
                + "\n"
                + summary(result);
    }

    private static String lines(String first, List<ProfileRow> rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(first, "ms", "%", "classes"));
        rows.forEach(row -> table.add(cells(row)));
        StringBuilder text = new StringBuilder();
        table.forEach(row -> text.append(AlignedRow.line(row, table, 1)).append('\n'));
        return text.toString();
    }

    private static List<String> cells(ProfileRow row) {
        return List.of(
                row.label(),
                tenths(row.cost().millis()),
                tenths(row.share() * PERCENT),
                String.valueOf(row.cost().classes()));
    }

    private static String summary(ProfileResult result) {
        Cost whole = result.profile().whole();
        return "%s: the last of %d classes after %s ms of Java, the first answer after %s ms of the process.\n"
                        .formatted(
                                result.heat(),
                                whole.classes(),
                                tenths(whole.millis()),
                                tenths(result.firstAnswerMillis()))
                + "Medians of " + result.rounds() + " starts; % is of the time up to the last class.\n";
    }

    private static String tenths(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
