package dev.tern.index;

/**
 * A piece of a document that is searched and cited as one.
 *
 * @param document the document's id
 * @param number its place in the document, from 1
 * @param heading the path of headings it stands under; may be empty
 * @param text the words, without markup
 */
public record Chunk(String document, int number, String heading, String text) {

    /** The name that citations use. */
    public String id() {
        return document + "#" + number;
    }
}
