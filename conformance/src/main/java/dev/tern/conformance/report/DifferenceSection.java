package dev.tern.conformance.report;

import java.util.ArrayList;
import java.util.List;

/** Every difference of one kind, case by case. */
record DifferenceSection(Grid grid, Sign sign, boolean firstOpen) {

    String html() {
        StringBuilder html = new StringBuilder();
        boolean open = firstOpen;
        for (CaseSummary each : grid.cases()) {
            List<Result> results = resultsOf(each);
            if (!results.isEmpty()) {
                html.append(article(each, results, open));
                open = false;
            }
        }
        return html.toString();
    }

    private List<Result> resultsOf(CaseSummary each) {
        List<Result> results = new ArrayList<>();
        for (Column column : grid.columns()) {
            Result result = grid.cell(each, column);
            if (result != null && Sign.of(result) == sign) {
                results.add(result);
            }
        }
        return results;
    }

    private static String article(CaseSummary each, List<Result> results, boolean open) {
        StringBuilder folds = new StringBuilder();
        for (Result result : results) {
            boolean first = open && folds.isEmpty();
            folds.append(new FoldOut(result, result.target() + " · " + result.front(), first).html());
        }
        return """
                <article class="case">
                <h3><code>%s</code></h3>
                <p class="reason">%s</p>
                %s</article>
                """.formatted(Html.escape(each.id()), Html.escape(each.reason()), folds);
    }
}
