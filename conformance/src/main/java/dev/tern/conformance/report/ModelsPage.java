package dev.tern.conformance.report;

import dev.tern.conformance.models.ModelComparison;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A comparison of models as one page to look at: no file beside it, nothing loaded from anywhere, and no script at all,
 * since the answers in it are anybody's text. It is HTML in UTF-8.
 */
public final class ModelsPage {

    /** Writes the comparison as a complete page. */
    public String write(ModelComparison comparison) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("version", Html.escape(comparison.ternVersion()));
        values.put("time", PageTime.of(comparison.at()));
        values.put("kind", comparison.isAllAnswered() ? "good" : "bad");
        values.put("sign", comparison.isAllAnswered() ? "✓" : "✕");
        values.put("headline", Html.escape(ModelsVerdict.of(comparison)));
        values.put("asked", Html.escape(comparison.asked()));
        values.put("figures", new ModelsFigures(comparison.totals()).html());
        values.put("plots", new ModelsPlots(comparison.totals()).html());
        values.put("totals", new TotalsTable(comparison.totals()).html());
        values.put("answers", answers(comparison));
        return PageTemplate.fill("models.html", values);
    }

    private static String answers(ModelComparison comparison) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < comparison.prompts().size(); i++) {
            html.append(new PromptSection(i, comparison.prompts().get(i), comparison.to(i)).html());
        }
        return html.toString();
    }
}
