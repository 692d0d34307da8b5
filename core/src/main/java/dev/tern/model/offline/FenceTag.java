package dev.tern.model.offline;

/**
 * A tag of a fence in the text of a message.
 *
 * @param kind what it fences
 * @param opens whether it is an opening tag
 * @param start the index of its first character
 * @param end the index after its last character
 * @param attributes what an opening tag says
 * @param startsLine whether nothing but white space precedes it on its line
 * @param endsLine whether nothing but white space follows it on its line
 */
record FenceTag(
        Kind kind, boolean opens, int start, int end, TagAttributes attributes, boolean startsLine, boolean endsLine) {

    /** The two kinds of fenced text. */
    enum Kind {
        DOCUMENT("document"),
        SOURCE("source");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        String element() {
            return element;
        }
    }

    boolean opens(Kind wanted) {
        return opens && kind == wanted;
    }

    boolean closes(Kind wanted) {
        return !opens && kind == wanted;
    }
}
