package dev.tern.conformance.report;

/**
 * A stretch of a text.
 *
 * @param from its first character
 * @param to one past its last
 */
record Span(int from, int to) {
    // So short a text is marked as a whole: half a word is harder to read than to compare.
    private static final int SHORT = 32;

    boolean isEmpty() {
        return from >= to;
    }

    Span moved(int by) {
        return new Span(from + by, to + by);
    }

    /** The stretch of a text in which it differs from another: between what both begin with and what both end with. */
    static Span differing(String text, String other) {
        if (text.length() <= SHORT) {
            return new Span(0, text.length());
        }
        int shorter = Math.min(text.length(), other.length());
        int start = 0;
        while (start < shorter && text.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return new Span(start, text.length() - end);
    }
}
