package dev.tern.document;

import java.util.regex.Pattern;

/** Puts text on one line with single spaces, and without characters that nobody sees. */
final class OneLine {
    private static final Pattern SPACE = Pattern.compile("[\\s\\h\\u0085\\u2028\\u2029]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u00AD\\u200B\\u2060\\uFEFF]");

    private OneLine() {}

    static String of(String text) {
        String spaced = SPACE.matcher(text).replaceAll(" ");
        return UNSEEN.matcher(spaced).replaceAll("").strip();
    }
}
