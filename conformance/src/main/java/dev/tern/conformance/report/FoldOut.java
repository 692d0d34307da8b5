package dev.tern.conformance.report;

import dev.tern.conformance.cases.Difference;
import java.util.List;
import java.util.Locale;

/** One answer that is not the expected one: what differs, and the messages side by side. */
record FoldOut(Result result, String label, boolean open) {
    private static final int LONGEST_VALUE = 300;

    String html() {
        return """
                <details class="fold" id="%s"%s>
                <summary><span class="sign %s" aria-hidden="true">%s</span><span class="title"><span class="at">%s</span>\
                <span class="what">%s</span></span></summary>
                %s
                <div class="panes">
                %s%s%s</div>
                </details>
                """.formatted(
                Anchor.of(result),
                open ? " open" : "",
                sign().name().toLowerCase(Locale.ROOT),
                sign().symbol(),
                Html.escape(label),
                Html.escape(places()),
                differences(),
                pane("Request", Html.escape(MessageText.of(exchange().request()))),
                pane("Expected", Highlight.expected(exchange().expected(), result.differs())),
                pane("Actual", Highlight.actual(MessageText.of(exchange().response()), result.differs())));
    }

    private Exchange exchange() {
        return result.exchange();
    }

    private Sign sign() {
        return Sign.of(result);
    }

    private String places() {
        List<String> places =
                result.differs().stream().map(Difference::where).distinct().toList();
        return String.join(", ", places);
    }

    private static String pane(String title, String html) {
        return "<section class=\"pane\"><h4>%s</h4><pre tabindex=\"0\">%s</pre></section>\n".formatted(title, html);
    }

    private String differences() {
        if (result.differs().isEmpty()) {
            return "";
        }
        StringBuilder rows = new StringBuilder();
        for (Difference each : result.differs()) {
            rows.append("<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>\n"
                    .formatted(Html.escape(each.where()), value(each.expected()), value(each.actual())));
        }
        return """
                <div class="scroll"><table class="where">
                <thead><tr><th scope="col">Where</th><th scope="col">Expected</th><th scope="col">Actual</th></tr></thead>
                <tbody>
                %s</tbody></table></div>""".formatted(rows);
    }

    private static String value(String text) {
        if (text.isEmpty()) {
            return "<span class=\"nothing\">nothing</span>";
        }
        boolean cut = text.length() > LONGEST_VALUE;
        return "<code>" + Html.escape(cut ? text.substring(0, LONGEST_VALUE) + "…" : text) + "</code>";
    }
}
