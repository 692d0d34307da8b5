package dev.tern.prompt;

import java.util.regex.Pattern;

/** Keeps the text of others from closing, or opening, the fence it stands in. */
public final class Fence {
    private static final Pattern TAG =
            Pattern.compile("<(\\s*+/?+\\s*+(?:document|source)\\b)", Pattern.CASE_INSENSITIVE);

    private Fence() {}

    /** The text, with anything that could be taken for a fence of Tern's made harmless. */
    public static String around(String text) {
        return TAG.matcher(text).replaceAll("&lt;$1");
    }
}
