package dev.tern.conformance.report;

import dev.tern.conformance.models.ModelTotals;
import java.time.Duration;
import java.util.List;

/** What each model used, as numbers. */
record TotalsTable(List<ModelTotals> totals) {

    String html() {
        StringBuilder rows = new StringBuilder();
        totals.forEach(each -> rows.append(row(each)));
        return """
                <div class="scroll"><table class="numbers">
                <thead><tr><th scope="col">Provider</th><th scope="col">Model</th><th scope="col" class="n">Answered</th>\
                <th scope="col" class="n">Tokens in</th><th scope="col" class="n">out</th>\
                <th scope="col" class="n">cached</th><th scope="col" class="n">Cost</th>\
                <th scope="col" class="n">First token</th><th scope="col" class="n">Whole answer</th></tr></thead>
                <tbody>
                %s</tbody></table></div>
                """.formatted(rows);
    }

    private static String row(ModelTotals each) {
        String id = each.model().id() == null ? "–" : each.model().id();
        return "<tr><th scope=\"row\">%s</th><td><code>%s</code></td>%s%s%s%s%s%s%s</tr>\n"
                .formatted(
                        Html.escape(each.model().provider()),
                        Html.escape(id),
                        number(each.answered() + " of " + (each.answered() + each.failed())),
                        number(Quantity.count(each.usage().inputTokens())),
                        number(Quantity.count(each.usage().outputTokens())),
                        number(Quantity.count(each.usage().cachedTokens())),
                        number(each.answered() == 0 ? "–" : Money.of(each.cost())),
                        number(median(each.firsts())),
                        number(median(each.wholes())));
    }

    private static String number(String text) {
        return "<td class=\"n\">" + Html.escape(text) + "</td>";
    }

    private static String median(List<Duration> times) {
        return times.isEmpty() ? "–" : Quantity.millis(Sample.of(times).percentile(50));
    }
}
