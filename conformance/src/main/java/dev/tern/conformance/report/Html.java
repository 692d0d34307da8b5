package dev.tern.conformance.report;

/** Text on its way into HTML. */
final class Html {
    private Html() {}

    /** The text so that it is only text, in an element as well as in a quoted attribute. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(readable(c));
            }
        }
        return escaped.toString();
    }

    // HTML has no way to write most control characters, and a reader no way to see them: Unicode has pictures of them.
    private static char readable(char c) {
        return c < ' ' && c != '\n' && c != '\t' ? (char) (0x2400 + c) : c;
    }
}
