package dev.tern.conformance.report;

import java.util.List;

/** Cold starts: a dot for every run, a bar at the median. */
record StripPlot(List<TargetSummary> targets) {

    String html() {
        List<TargetSummary> measured =
                targets.stream().filter(each -> !each.coldStarts().isEmpty()).toList();
        PlotScale scale = PlotScale.linear(measured.stream()
                .mapToDouble(each -> Sample.of(each.coldStarts()).largest())
                .max()
                .orElse(1));
        List<Plot.Row> rows = measured.stream().map(each -> row(each, scale)).toList();
        String note = "from process start to first answer; dot: a run, bar: the median";
        return new Plot("Cold start", note, rows, scale, Ticks::millis).html();
    }

    private static Plot.Row row(TargetSummary target, PlotScale scale) {
        Sample sample = Sample.of(target.coldStarts());
        double median = sample.percentile(50);
        StringBuilder marks = new StringBuilder();
        for (double millis : sample.millis()) {
            marks.append(
                    "<circle class=\"dot\" cx=\"%s\" cy=\"%d\" r=\"4\"/>".formatted(scale.at(millis), Plot.BAND / 2));
        }
        marks.append(
                "<rect class=\"median\" x=\"%s\" y=\"-1\" width=\"3\" height=\"%d\" transform=\"translate(-1.5)\"/>"
                        .formatted(scale.at(median), Plot.BAND + 2));
        String runs = sample.millis().size() == 1 ? "1 run" : sample.millis().size() + " runs";
        return new Plot.Row(
                target.name(), "median " + Quantity.millis(median) + " · " + runs, target.baseline(), marks.toString());
    }
}
