package dev.tern.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which kind of text the sender says it is. */
enum TextHint {
    MARKDOWN,
    HTML,
    NONE;

    static TextHint of(@Nullable String mediaType, @Nullable String name) {
        String type =
                mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String file = name == null ? "" : name.toLowerCase(Locale.ROOT);
        if (type.equals("text/html") || type.equals("application/xhtml+xml") || file.matches(".*\\.x?html?")) {
            return HTML;
        }
        boolean markdown = type.equals("text/markdown") || file.endsWith(".md") || file.endsWith(".markdown");
        return markdown ? MARKDOWN : NONE;
    }
}
