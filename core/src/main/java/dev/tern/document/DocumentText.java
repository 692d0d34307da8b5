package dev.tern.document;

import dev.tern.text.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says.
 *
 * @param mediaType what the document turned out to be: {@code text/plain}, {@code text/markdown}, {@code text/html} or
 *     {@code application/pdf}
 * @param title what the document calls itself, at most 200 characters, if it says
 * @param passages its readable blocks in document order; those of a PDF stand under {@code "Page 3"}
 */
public record DocumentText(String mediaType, @Nullable String title, List<Passage> passages) {

    /** Copies the passages. */
    public DocumentText {
        passages = List.copyOf(passages);
    }
}
