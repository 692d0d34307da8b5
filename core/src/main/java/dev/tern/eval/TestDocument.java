package dev.tern.eval;

import org.jspecify.annotations.Nullable;

/**
 * A document of a test collection.
 *
 * @param id what judgements and rankings call it
 * @param title null if it has none
 * @param text its body; may be empty
 */
public record TestDocument(String id, @Nullable String title, String text) {

    /** Title and body as one text, the title first. */
    public String titleAndText() {
        if (title == null) {
            return text;
        }
        return text.isEmpty() ? title : title + "\n" + text;
    }
}
