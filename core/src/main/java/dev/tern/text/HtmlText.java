package dev.tern.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The text of HTML inside Markdown. Only tags of known elements are markup: {@code <your-key>} is what the author wants
 * the reader to see.
 */
final class HtmlText {

    private static final Set<String> WITHIN_WORDS = WordList.of("""
        a abbr b code del em font i ins kbd mark s small span strong sub sup u wbr
        """);

    private static final Set<String> BETWEEN_WORDS = WordList.of("""
        address article aside blockquote br center dd details div dl dt figure footer h1 h2 h3 h4 h5 h6
        header hr iframe img li main nav ol p picture section source summary table tbody td th thead tr ul
        video
        """);

    private static final Pattern WITHOUT_PROSE =
            Pattern.compile("\\A\\s*<(?:script|style|pre|textarea|!|\\?)", Pattern.CASE_INSENSITIVE);

    private final String html;
    private final StringBuilder text = new StringBuilder();

    private HtmlText(String html) {
        this.html = html;
    }

    static String ofBlock(String html) {
        boolean comment = html.stripLeading().startsWith("<!--");
        return !comment && WITHOUT_PROSE.matcher(html).find() ? "" : of(html);
    }

    static String of(String html) {
        return new HtmlText(html).read();
    }

    private String read() {
        int at = 0;
        for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', at)) {
            text.append(html, at, tag);
            at = afterTag(tag);
        }
        return text.append(html, at, html.length()).toString();
    }

    private int afterTag(int start) {
        if (html.startsWith("<!--", start)) {
            return after(html.indexOf("-->", start), 3);
        }
        String name = nameAt(html.startsWith("</", start) ? start + 2 : start + 1);
        boolean between = BETWEEN_WORDS.contains(name);
        if (!between && !WITHIN_WORDS.contains(name)) {
            text.append('<');
            return start + 1;
        }
        text.append(between ? " " : "");
        return after(html.indexOf('>', start), 1);
    }

    private int after(int found, int length) {
        return found < 0 ? html.length() : found + length;
    }

    private String nameAt(int start) {
        int end = start;
        while (end < html.length() && end - start < 12 && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
