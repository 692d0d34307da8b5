package dev.tern.conformance.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The differences that docs/parity.md lists, each under the sentence that does. */
record ListedSection(Grid grid) {

    String html() {
        Map<String, StringBuilder> bySentence = new LinkedHashMap<>();
        for (Result result : grid.results(Sign.LISTED)) {
            String label = result.caseId() + " at " + result.target() + " · " + result.front();
            bySentence
                    .computeIfAbsent(Objects.requireNonNull(result.listed()), sentence -> new StringBuilder())
                    .append(new FoldOut(result, label, false).html());
        }
        StringBuilder html = new StringBuilder();
        bySentence.forEach((sentence, folds) ->
                html.append("<article class=\"case\">\n<p class=\"sentence\">%s</p>\n%s</article>\n"
                        .formatted(Html.escape(sentence), folds)));
        return html.toString();
    }
}
