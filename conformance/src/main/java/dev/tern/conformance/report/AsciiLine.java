package dev.tern.conformance.report;

/** Text made fit for one line of a plain terminal. */
final class AsciiLine {
    private static final String CUT = "...";

    private AsciiLine() {}

    /** Cut to the width, in ASCII: other characters and line ends are written as Java writes them in a literal. */
    static String cut(String text, int width) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length() && line.length() <= width; i++) {
            line.append(escaped(text.charAt(i)));
        }
        if (line.length() <= width) {
            return line.toString();
        }
        return line.substring(0, Math.max(0, width - CUT.length())) + CUT;
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c >= ' ' && c <= '~' ? String.valueOf(c) : "\\u%04x".formatted((int) c);
        };
    }

    /** Cut, and filled with spaces to the width. */
    static String padded(String text, int width) {
        String cut = cut(text, width);
        return cut + " ".repeat(Math.max(0, width - cut.length()));
    }
}
