package dev.tern.conformance.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A comparison as one page to look at: no file beside it, nothing loaded from anywhere, readable without script. It is
 * HTML in UTF-8.
 */
public final class HtmlReport {
    /** Writes the comparison as a complete page. */
    public String write(ComparisonResult comparison) {
        Grid targets = Grid.ofTargets(comparison);
        Verdict verdict = Verdict.of(comparison);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("version", Html.escape(comparison.ternVersion()));
        values.put("time", PageTime.of(comparison.at()));
        values.put("kind", verdict.good() ? "good" : "bad");
        values.put("sign", verdict.good() ? "✓" : "✕");
        values.put("headline", Html.escape(verdict.headline()));
        values.put("remarks", Html.escape(verdict.remarks()));
        values.put("figures", new KeyFigures(comparison).html());
        values.put("differences", differences(targets));
        values.put("matrix", new MatrixSection(targets, "matrix").html());
        values.put("listed", listed(targets));
        values.put("baseline", baseline(Grid.ofBaselines(comparison)));
        values.put("plots", new PlotSection(comparison.targets()).html());
        return PageTemplate.fill("page.html", values);
    }

    private static String differences(Grid grid) {
        String html = new DifferenceSection(grid, Sign.DIFFERENT, true).html();
        return html.isEmpty() ? "" : section("differences", "What differs", "", html);
    }

    private static String listed(Grid grid) {
        String html = new ListedSection(grid).html();
        String note = "A platform's limit forces each of these, and docs/parity.md says so.";
        return html.isEmpty() ? "" : section("listed", "Listed differences", note, html);
    }

    private static String baseline(Grid grid) {
        String note = "The same cases through Spring Cloud Function's own entry points. Not counted in the verdict.";
        return grid.columns().isEmpty()
                ? ""
                : section("baseline", "What Spring Cloud Function answers", note, new BaselineSection(grid).html());
    }

    private static String section(String id, String title, String note, String html) {
        String paragraph = note.isEmpty() ? "" : "<p class=\"note\">" + Html.escape(note) + "</p>\n";
        return "<section id=\"%s\">\n<h2>%s</h2>\n%s%s</section>\n".formatted(id, Html.escape(title), paragraph, html);
    }
}
