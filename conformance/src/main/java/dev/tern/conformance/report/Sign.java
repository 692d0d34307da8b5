package dev.tern.conformance.report;

import org.jspecify.annotations.Nullable;

/** What a cell says of a case at a front. The declared order is from the worst to the best. */
enum Sign {
    DIFFERENT("DIFF", "≠", "differs"),
    LISTED("listed", "§", "differs as listed in docs/parity.md"),
    SAME("same", "✓", "the same"),
    MISSING("-", "–", "not compared");

    private final String word;
    private final String symbol;
    private final String meaning;

    Sign(String word, String symbol, String meaning) {
        this.word = word;
        this.symbol = symbol;
        this.meaning = meaning;
    }

    static Sign of(@Nullable Result result) {
        if (result == null) {
            return MISSING;
        }
        if (result.same()) {
            return SAME;
        }
        return result.listed() == null ? DIFFERENT : LISTED;
    }

    /** For a terminal, in ASCII. */
    String word() {
        return word;
    }

    /** For a page: one character, so that the colour need not be seen. */
    String symbol() {
        return symbol;
    }

    String meaning() {
        return meaning;
    }

    boolean differs() {
        return this == DIFFERENT || this == LISTED;
    }
}
