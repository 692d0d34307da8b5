package dev.tern.conformance.report;

import dev.tern.conformance.models.ModelTotals;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who was cheapest, and who was quickest: among those that answered everything. */
record ModelsFigures(List<ModelTotals> totals) {

    String html() {
        return figure("Models", Quantity.count(totals.size()), "asked the same")
                + figure("Tokens", Quantity.count(tokens()), "read and written by all of them")
                + cheapest()
                + quickest("Quickest to begin", ModelTotals::firsts)
                + quickest("Quickest to end", ModelTotals::wholes);
    }

    private long tokens() {
        return totals.stream()
                .mapToLong(each -> each.usage().inputTokens() + (long) each.usage().outputTokens())
                .sum();
    }

    private Stream<ModelTotals> complete() {
        return totals.stream().filter(each -> each.failed() == 0 && each.answered() > 0);
    }

    /** Nobody is cheapest where not all prices are known, or not in one currency. */
    private String cheapest() {
        List<ModelTotals> all = complete().toList();
        boolean comparable = all.stream().allMatch(each -> each.cost() != null)
                && all.stream().map(ModelsFigures::currency).distinct().count() == 1;
        Optional<ModelTotals> least = comparable
                ? all.stream().min(Comparator.comparing(ModelsFigures::amount))
                : Optional.empty();
        return least.map(each -> figure("Cheapest", Money.of(each.cost()), each.model().provider()))
                .orElseGet(() -> figure("Cheapest", "–", "not all prices are known in one currency"));
    }

    private String quickest(String name, Function<ModelTotals, List<Duration>> times) {
        return complete()
                .filter(each -> !times.apply(each).isEmpty())
                .min(Comparator.comparingDouble(each -> median(times.apply(each))))
                .map(each -> figure(
                        name, Quantity.millis(median(times.apply(each))), each.model().provider() + ", median"))
                .orElseGet(() -> figure(name, "–", "nobody answered everything"));
    }

    private static double median(List<Duration> times) {
        return Sample.of(times).percentile(50);
    }

    private static BigDecimal amount(ModelTotals totals) {
        return totals.cost() == null ? BigDecimal.ZERO : totals.cost().amount();
    }

    private static String currency(ModelTotals totals) {
        return totals.cost() == null ? "" : totals.cost().currency();
    }

    private static String figure(String name, String number, String note) {
        return "<div class=\"figure\"><dt>%s</dt><dd><b>%s</b> <span>%s</span></dd></div>\n"
                .formatted(Html.escape(name), Html.escape(number), Html.escape(note));
    }
}
