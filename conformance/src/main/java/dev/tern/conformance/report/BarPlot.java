package dev.tern.conformance.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Bytes: a bar for each target. */
record BarPlot(String title, String note, List<TargetSummary> targets, ToDoubleFunction<TargetSummary> bytes) {

    String html() {
        List<TargetSummary> known =
                targets.stream().filter(each -> bytes.applyAsDouble(each) > 0).toList();
        PlotScale scale =
                PlotScale.linear(known.stream().mapToDouble(bytes).max().orElse(1));
        List<Plot.Row> rows = known.stream().map(each -> row(each, scale)).toList();
        return new Plot(title, note, rows, scale, Ticks::megabytes).html();
    }

    private Plot.Row row(TargetSummary target, PlotScale scale) {
        double value = bytes.applyAsDouble(target);
        String bar = "<rect class=\"bar\" y=\"3\" width=\"%s\" height=\"%d\" rx=\"2\"/>"
                .formatted(scale.at(value), Plot.BAND - 6);
        return new Plot.Row(target.name(), Quantity.megabytes(value), target.baseline(), bar);
    }
}
