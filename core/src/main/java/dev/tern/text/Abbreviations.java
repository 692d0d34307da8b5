package dev.tern.text;

import java.util.Locale;
import java.util.Set;

/** Full stops which belong to a word instead of ending a sentence. */
final class Abbreviations {

    private static final Set<String> KNOWN = WordList.of("""
        approx cf dr e.g eg fig gen i.e ie incl jr mr mrs ms mt no nos pp prof resp rev sec sr st u.s vol vs
        """);

    /** These may end a sentence, but not one before a word in lower case. */
    private static final Set<String> KNOWN_INSIDE = WordList.of("""
            al ca co corp ed esp est etc inc ltd max min no nos p vol
            """);

    private static final int LONGEST = 8;

    private Abbreviations() {}

    /** Whether the last word of {@code text.substring(start, end)} is an abbreviation or an initial with its stop. */
    static boolean endsWithOne(String text, int start, int end) {
        int stop = end;
        while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
            stop--;
        }
        if (stop == start || text.charAt(stop - 1) != '.') {
            return false;
        }
        String word = lastWord(text, start, stop - 1);
        return isInitial(word) || isKnown(word, text, end);
    }

    private static String lastWord(String text, int start, int end) {
        int from = end;
        while (from > start && end - from < LONGEST && isWordPart(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    }

    private static boolean isKnown(String word, String text, int next) {
        String known = word.toLowerCase(Locale.ROOT);
        if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
            return KNOWN.contains(known) || KNOWN_INSIDE.contains(known);
        }
        // "The answer is no." ends a sentence, "No. 5" does not.
        boolean numbered = next < text.length() && Character.isDigit(text.charAt(next));
        return KNOWN.contains(known) && (numbered || !(known.equals("no") || known.equals("nos")));
    }
}
