package dev.tern.config;

import java.util.Collection;
import java.util.Comparator;

/** Finds the known name that a mistyped one was probably meant to be. */
final class Nearest {
    private static final int MOST_EDITS = 4;

    private Nearest() {}

    static String suggestion(String name, Collection<Setting<?>> known) {
        return known.stream()
                .map(Setting::name)
                .filter(candidate -> edits(name, candidate) <= MOST_EDITS)
                .min(Comparator.comparingInt(candidate -> edits(name, candidate)))
                .map(candidate -> "; did you mean " + candidate + "?")
                .orElse("");
    }

    /** The Levenshtein distance. */
    private static int edits(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            previous = nextRow(a, b, i, previous);
        }
        return previous[b.length()];
    }

    private static int[] nextRow(String a, String b, int i, int[] previous) {
        int[] row = new int[b.length() + 1];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(substitution, Math.min(row[j - 1], previous[j]) + 1);
        }
        return row;
    }
}
