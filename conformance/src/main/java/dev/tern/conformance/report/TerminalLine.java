package dev.tern.conformance.report;

/** A stranger's text made fit for one line of a terminal: in its own letters, but without anything that steers it. */
final class TerminalLine {
    private static final String CUT = "…";

    private TerminalLine() {}

    /** One line of at most so many characters. */
    static String of(String text, int width) {
        String line = text.strip()
                .codePoints()
                .map(c -> harmless(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" {2,}", " ");
        int length = line.codePointCount(0, line.length());
        return length <= width ? line : line.substring(0, line.offsetByCodePoints(0, width - 1)) + CUT;
    }

    // A format character can turn the order of the letters round.
    private static boolean harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
