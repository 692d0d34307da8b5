package dev.tern.conformance.report;

import java.util.List;
import java.util.Locale;

/** Warm latency: the distribution of each target on one logarithmic axis. */
record LatencyPlot(List<TargetSummary> targets) {
    private static final int MOST_DOTS = 120;
    // A clock may say that nothing took no time, which a logarithm cannot place.
    private static final double SHORTEST = 0.001;

    String html() {
        List<TargetSummary> measured =
                targets.stream().filter(each -> !each.warm().isEmpty()).toList();
        if (measured.isEmpty()) {
            return "";
        }
        List<Sample> samples = measured.stream().map(LatencyPlot::sample).toList();
        PlotScale scale = PlotScale.logarithmic(
                samples.stream().mapToDouble(Sample::smallest).min().orElse(1),
                samples.stream().mapToDouble(Sample::largest).max().orElse(1));
        List<Plot.Row> rows = measured.stream().map(each -> row(each, scale)).toList();
        String note = "log scale; box: the middle half, line: p5 to p95, bar: p50";
        return new Plot("Warm latency", note, rows, scale, Ticks::millis).html();
    }

    private static Sample sample(TargetSummary target) {
        Sample sample = Sample.of(target.warm());
        return new Sample(sample.millis().stream()
                .map(millis -> Math.max(millis, SHORTEST))
                .toList());
    }

    private static Plot.Row row(TargetSummary target, PlotScale scale) {
        Sample sample = sample(target);
        String numbers = "p50 %s · p95 %s"
                .formatted(Quantity.millis(sample.percentile(50)), Quantity.millis(sample.percentile(95)));
        return new Plot.Row(target.name(), numbers, target.baseline(), dots(sample, scale) + box(sample, scale));
    }

    private static String dots(Sample sample, PlotScale scale) {
        StringBuilder dots = new StringBuilder();
        List<Double> shown = sample.thinned(MOST_DOTS);
        for (int i = 0; i < shown.size(); i++) {
            // Spread over the height in a fixed pattern: the page is the same for the same numbers.
            double y = 3 + i * 7 % 17;
            dots.append(String.format(
                    Locale.ROOT, "<circle class=\"speck\" cx=\"%s\" cy=\"%.0f\" r=\"2\"/>", scale.at(shown.get(i)), y));
        }
        return dots.toString();
    }

    private static String box(Sample sample, PlotScale scale) {
        double p25 = sample.percentile(25);
        int middle = Plot.BAND / 2;
        return """
                <line class="whisker" x1="%s" x2="%s" y1="%d" y2="%d"/>\
                <rect class="box" x="%s" y="5" width="%s" height="%d" rx="2"/>\
                <line class="end" x1="%s" x2="%s" y1="5" y2="%d"/>\
                <rect class="median" x="%s" y="1" width="3" height="%d" transform="translate(-1.5)"/>""".formatted(
                        scale.at(sample.percentile(5)),
                        scale.at(sample.percentile(95)),
                        middle,
                        middle,
                        scale.at(p25),
                        scale.width(p25, sample.percentile(75)),
                        Plot.BAND - 10,
                        scale.at(sample.percentile(95)),
                        scale.at(sample.percentile(95)),
                        Plot.BAND - 5,
                        scale.at(sample.percentile(50)),
                        Plot.BAND - 2);
    }
}
