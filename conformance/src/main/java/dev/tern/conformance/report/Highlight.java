package dev.tern.conformance.report;

import dev.tern.conformance.cases.Difference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A message in HTML with the differing parts marked, as far as they can be found in it again. */
final class Highlight {
    private final String text;
    private final List<Span> spans = new ArrayList<>();

    private Highlight(String text) {
        this.text = text;
    }

    static String expected(String text, List<Difference> differences) {
        Highlight highlight = new Highlight(text);
        differences.forEach(each -> highlight.mark(each.where(), each.expected(), each.actual()));
        return highlight.html();
    }

    static String actual(String text, List<Difference> differences) {
        Highlight highlight = new Highlight(text);
        differences.forEach(each -> highlight.mark(each.where(), each.actual(), each.expected()));
        return highlight.html();
    }

    private void mark(String where, String value, String other) {
        int at = value.isEmpty() ? -1 : find(where.toLowerCase(Locale.ROOT), value);
        if (at >= 0) {
            spans.add(Span.differing(value, other).moved(at));
        }
    }

    /** Where the value stands: in the line that the difference names, else in the body, else anywhere. */
    private int find(String where, String value) {
        if (where.contains("status")) {
            return text.lastIndexOf(value, endOfLine(0));
        }
        for (int line = 0; line < endOfHead(); line = endOfLine(line) + 1) {
            int colon = text.indexOf(": ", line);
            boolean named = colon > line
                    && colon < endOfLine(line)
                    && where.contains(text.substring(line, colon).toLowerCase(Locale.ROOT));
            if (named && text.startsWith(value, colon + 2)) {
                return colon + 2;
            }
        }
        int inBody = text.indexOf(value, endOfHead());
        return inBody >= 0 ? inBody : text.indexOf(value);
    }

    private int endOfHead() {
        int blank = text.indexOf("\n\n");
        return blank < 0 ? text.length() : blank;
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private String html() {
        spans.sort(Comparator.comparingInt(Span::from));
        StringBuilder html = new StringBuilder();
        int done = 0;
        for (Span span : spans) {
            // Two differences can be one inside the other, such as the body and a field of it.
            int from = Math.max(span.from(), done);
            if (from < span.to()) {
                html.append(Html.escape(text.substring(done, from)));
                html.append("<mark>")
                        .append(Html.escape(text.substring(from, span.to())))
                        .append("</mark>");
                done = span.to();
            }
        }
        return html.append(Html.escape(text.substring(done))).toString();
    }
}
