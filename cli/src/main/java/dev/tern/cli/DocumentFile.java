package dev.tern.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * A document that can be read when its turn comes.
 *
 * @param id its name in citations
 * @param size in bytes
 * @param content gives the bytes
 */
record DocumentFile(String id, long size, Content content) {
    private static final Set<String> ENDINGS = Set.of("md", "markdown", "txt", "text", "html", "htm", "pdf");

    /** Where the bytes come from. */
    interface Content {
        byte[] read() throws IOException;
    }

    /** Whether a file in a folder is taken; one that is named itself always is. */
    static boolean isTaken(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.contains(lower.substring(lower.lastIndexOf('.') + 1));
    }
}
