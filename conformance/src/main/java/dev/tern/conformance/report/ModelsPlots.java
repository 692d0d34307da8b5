package dev.tern.conformance.report;

import dev.tern.conformance.models.ModelTotals;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cost and times of each model, as bars. */
record ModelsPlots(List<ModelTotals> totals) {

    String html() {
        StringBuilder plots = new StringBuilder();
        currencies().forEach(currency -> plots.append(costs(currency)));
        return plots + times("Time to first token", "to the first piece; bar: the median, dot: an answer",
                        ModelTotals::firsts)
                + times("Time to the whole answer", "bar: the median, dot: an answer", ModelTotals::wholes);
    }

    private Stream<String> currencies() {
        return totals.stream()
                .flatMap(each -> Optional.ofNullable(each.cost()).stream())
                .map(cost -> cost.currency())
                .distinct();
    }

    private String costs(String currency) {
        double most = totals.stream().mapToDouble(each -> cost(each, currency)).max().orElse(0);
        PlotScale scale = PlotScale.linear(most);
        List<Plot.Row> rows = totals.stream()
                .filter(each -> each.answered() > 0)
                .map(each -> row(each, Money.of(each.cost()), bar(scale, cost(each, currency))))
                .toList();
        String note = "of all its answers together, in " + currency + ", by the price list";
        return new Plot("Cost", note, rows, scale, value -> Money.amount(BigDecimal.valueOf(value))).html();
    }

    private static double cost(ModelTotals each, String currency) {
        return each.cost() == null || !each.cost().currency().equals(currency)
                ? 0
                : each.cost().amount().doubleValue();
    }

    private String times(String title, String note, Function<ModelTotals, List<Duration>> times) {
        List<ModelTotals> timed =
                totals.stream().filter(each -> !times.apply(each).isEmpty()).toList();
        PlotScale scale = PlotScale.linear(timed.stream()
                .mapToDouble(each -> Sample.of(times.apply(each)).largest())
                .max()
                .orElse(1));
        List<Plot.Row> rows = timed.stream()
                .map(each -> {
                    Sample sample = Sample.of(times.apply(each));
                    String median = "median " + Quantity.millis(sample.percentile(50));
                    return row(each, median, bar(scale, sample.percentile(50)) + dots(scale, sample));
                })
                .toList();
        return new Plot(title, note, rows, scale, Ticks::millis).html();
    }

    private static Plot.Row row(ModelTotals each, String numbers, String marks) {
        return new Plot.Row(each.model().provider(), numbers, false, marks);
    }

    private static String bar(PlotScale scale, double value) {
        return "<rect class=\"bar pale\" y=\"3\" width=\"%s\" height=\"%d\" rx=\"2\"/>"
                .formatted(scale.at(value), Plot.BAND - 6);
    }

    private static String dots(PlotScale scale, Sample sample) {
        StringBuilder dots = new StringBuilder();
        for (double millis : sample.thinned(200)) {
            dots.append("<circle class=\"dot\" cx=\"%s\" cy=\"%d\" r=\"4\"/>"
                    .formatted(scale.at(millis), Plot.BAND / 2));
        }
        return dots.toString();
    }
}
