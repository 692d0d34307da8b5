package dev.tern.conformance.report;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A plot as an inline SVG: a row for each target, its name and its numbers above its marks, so that no label ever meets
 * another. Places are in percent, so that the plot follows the width of the page while its letters keep their size.
 *
 * @param title what is plotted
 * @param note how to read the marks
 * @param rows from top to bottom
 * @param scale of the one axis
 * @param tick how a tick is labelled
 */
record Plot(String title, String note, List<Row> rows, PlotScale scale, DoubleFunction<String> tick) {
    static final int BAND = 22;
    private static final int LABEL = 20;
    private static final int ROW = LABEL + BAND + 12;
    private static final int AXIS = 20;

    /**
     * One target.
     *
     * @param marks SVG elements in a band of {@link #BAND} pixels
     */
    record Row(String label, String numbers, boolean baseline, String marks) {}

    String html() {
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder svg = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            svg.append(row(rows.get(i), i * ROW));
        }
        return """
                <figure>
                <figcaption><b>%s</b> <span>%s</span></figcaption>
                <svg class="plot" width="100%%" height="%d" role="img" aria-label="%s">
                %s%s</svg>
                </figure>
                """.formatted(
                Html.escape(title), Html.escape(note), rows.size() * ROW + AXIS, Html.escape(spoken()), svg, axis());
    }

    private String spoken() {
        List<String> lines =
                rows.stream().map(row -> row.label() + ": " + row.numbers()).toList();
        return title + ". " + String.join("; ", lines) + ".";
    }

    private String row(Row row, int y) {
        return """
                <g class="row%s"><title>%s</title>
                <text class="label" x="0" y="%d">%s</text><text class="numbers" x="100%%" y="%d">%s</text>
                <svg y="%d" width="100%%" height="%d" overflow="visible">
                <rect class="band" width="100%%" height="%d" rx="3"/>%s%s</svg></g>
                """.formatted(
                        row.baseline() ? " baseline" : "",
                        Html.escape(row.label() + ": " + row.numbers()),
                        y + 13,
                        Html.escape(shortened(row.label())),
                        y + 13,
                        Html.escape(row.numbers()),
                        y + LABEL,
                        BAND,
                        BAND,
                        gridLines(),
                        row.marks());
    }

    private static String shortened(String label) {
        return label.length() <= 18 ? label : label.substring(0, 8) + "…" + label.substring(label.length() - 9);
    }

    private String gridLines() {
        StringBuilder lines = new StringBuilder();
        for (double value : scale.ticks()) {
            String x = scale.at(value);
            lines.append("<line class=\"grid\" x1=\"%s\" x2=\"%s\" y1=\"0\" y2=\"%d\"/>".formatted(x, x, BAND));
        }
        return lines.toString();
    }

    private String axis() {
        StringBuilder labels = new StringBuilder();
        for (double value : scale.ticks()) {
            double percent = scale.percent(value);
            String side = percent < 1 ? "start" : percent > 99 ? "end" : "middle";
            labels.append("<text class=\"tick\" x=\"%s\" y=\"%d\" text-anchor=\"%s\">%s</text>"
                    .formatted(scale.at(value), rows.size() * ROW + 4, side, Html.escape(tick.apply(value))));
        }
        return labels.toString();
    }
}
