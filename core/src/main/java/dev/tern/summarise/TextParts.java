package dev.tern.summarise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Cuts a text into parts of at most so many tokens: between paragraphs where it can, else lines, else words. */
final class TextParts {
    private static final List<String> BORDERS = List.of("\n\n", "\n", " ");

    private final int maxTokens;
    private final ToIntFunction<String> tokens;

    TextParts(int maxTokens, ToIntFunction<String> tokens) {
        this.maxTokens = maxTokens;
        this.tokens = tokens;
    }

    List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            parts.add(text.substring(start, end));
            start = end;
        }
        return parts;
    }

    private int end(String text, int start) {
        int fits = longestFit(text, start);
        if (fits == text.length()) {
            return fits;
        }
        for (String border : BORDERS) {
            int at = text.lastIndexOf(border, fits - border.length());
            // A border in the first half would make parts too small to be worth a call.
            if (at > start + (fits - start) / 2) {
                return at + border.length();
            }
        }
        if (!Character.isSurrogatePair(text.charAt(fits - 1), text.charAt(fits))) {
            return fits;
        }
        return fits - 1 > start ? fits - 1 : fits + 1;
    }

    /** A binary search: counting tokens is linear, and their number grows with the length. */
    private int longestFit(String text, int start) {
        int fits = start + 1;
        int tooLong = text.length() + 1;
        int probe = Math.min(text.length(), start + maxTokens * 8);
        while (tooLong - fits > 1) {
            if (tokens.applyAsInt(text.substring(start, probe)) <= maxTokens) {
                fits = probe;
            } else {
                tooLong = probe;
            }
            probe = fits + Math.max(1, (tooLong - fits) / 2);
            if (probe >= tooLong) {
                break;
            }
        }
        return fits;
    }
}
