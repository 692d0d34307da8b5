package dev.tern.index;

import java.util.Map;

/**
 * A piece of a document that is searched and cited as one.
 *
 * @param document the document's id
 * @param number its place in the document, from 1
 * @param heading the path of headings it stands under; may be empty
 * @param text the words, without markup
 * @param metadata what the document was ingested with: texts, numbers and truth values
 */
public record Chunk(String document, int number, String heading, String text, Map<String, Object> metadata) {

    /** A chunk of a document without metadata. */
    public Chunk(String document, int number, String heading, String text) {
        this(document, number, heading, text, Map.of());
    }

    /** The name that citations use. */
    public String id() {
        return document + "#" + number;
    }
}
