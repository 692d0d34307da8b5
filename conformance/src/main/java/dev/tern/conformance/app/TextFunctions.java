package dev.tern.conformance.app;

import java.util.function.Function;

/** Functions of text. */
final class TextFunctions {
    private TextFunctions() {}

    /** The same text again. */
    static final class Same implements Function<String, String> {
        @Override
        public String apply(String text) {
            return text;
        }
    }

    /** The text in brackets, so that a composition shows its order. */
    static final class Bracketed implements Function<String, String> {
        @Override
        public String apply(String text) {
            return "[" + text + "]";
        }
    }

    /** The number of characters. */
    static final class Length implements Function<String, Integer> {
        @Override
        public Integer apply(String text) {
            return text.length();
        }
    }

    /** A text of so many characters. */
    static final class Large implements Function<Integer, String> {
        @Override
        public String apply(Integer length) {
            return "tern".repeat(length / 4 + 1).substring(0, length);
        }
    }
}
