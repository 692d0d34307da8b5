package dev.tern.document;

import org.jspecify.annotations.Nullable;

/** What a document calls itself, made fit to be shown. */
final class Title {
    private static final int LONGEST = 200;

    private Title() {}

    static @Nullable String of(@Nullable String given) {
        String title = given == null ? "" : OneLine.of(given);
        if (title.isEmpty()) {
            return null;
        }
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST).strip();
    }
}
