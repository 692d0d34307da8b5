package dev.tern.conformance.bench;

import dev.tern.conformance.report.AlignedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A result as a table for a terminal: each figure, and beside it how many times that of the function by hand it is. */
public final class BenchTable {
    private static final List<String> HEADER = List.of(
            "java",
            "layout",
            "route",
            "function",
            "first ms",
            "x",
            "CPU s",
            "x",
            "classes",
            "x",
            "warm ms",
            "p99 ms",
            "x",
            "CPU ms",
            "x",
            "peak MB",
            "x",
            "jar MB");
    private static final int COLUMNS_OF_TEXT = 4;
    private static final double MILLIS = 1e3;
    private static final double MEGABYTE = 1e6;
    private static final String NONE = "-";

    /** Writes it. */
    public String write(BenchResult result) {
        List<List<String>> table = new ArrayList<>();
        table.add(HEADER);
        result.rows().forEach(row -> table.add(cells(row, result.ratios(row))));
        StringBuilder text = new StringBuilder();
        table.forEach(
                row -> text.append(AlignedRow.line(row, table, COLUMNS_OF_TEXT)).append('\n'));
        return text.append("Medians of ")
                .append(result.rounds())
                .append(" starts in turns; x is against the function by hand in the same heat.\n")
                .toString();
    }

    private static List<String> cells(BenchRow row, Ratios ratios) {
        List<String> cells = new ArrayList<>();
        cells.addAll(List.of(
                row.heat().java(),
                row.heat().layout().label(),
                row.heat().route().label(),
                row.contestant()));
        cells.addAll(List.of(
                number("%.0f", row.seconds() * MILLIS), times(ratios.seconds()),
                number("%.2f", row.cpuSeconds()), times(ratios.cpuSeconds()),
                String.valueOf(row.classes()), times(ratios.classes())));
        cells.addAll(warm(row.warm(), ratios));
        cells.add(number("%.1f", row.jarBytes() / MEGABYTE));
        return cells;
    }

    private static List<String> warm(@Nullable Warm warm, Ratios ratios) {
        return warm == null
                ? List.of(NONE, NONE, NONE, NONE, NONE, NONE, NONE)
                : List.of(
                        number("%.2f", warm.medianMillis()),
                        number("%.2f", warm.p99Millis()),
                        times(ratios.warmMillis()),
                        number("%.3f", warm.cpuMillis()),
                        times(ratios.warmCpuMillis()),
                        number("%.0f", warm.peakMegabytes()),
                        times(ratios.peakMegabytes()));
    }

    private static String times(@Nullable Double ratio) {
        return ratio == null ? NONE : number("%.2f", ratio);
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
