package dev.tern.document;

/**
 * One line of text on a page. Lengths are in points.
 *
 * @param text the line, never blank
 * @param left where it starts
 * @param right where it ends
 * @param y where it stands, from the top
 * @param size the size of its largest letters
 * @param bold whether all of it is bold
 */
record PdfLine(String text, float left, float right, float y, float size, boolean bold) {

    boolean endsSentence() {
        int last = text.length() - 1;
        while (last > 0 && "\"')]”’»".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return ".!?:;。！？…".indexOf(text.charAt(last)) >= 0;
    }

    boolean endsInsideWord() {
        int last = text.length() - 1;
        return last > 0 && "-\u00AD\u2010".indexOf(text.charAt(last)) >= 0 && Character.isLetter(text.charAt(last - 1));
    }

    boolean startsInLowerCase() {
        return Character.isLowerCase(text.codePointAt(0));
    }

    boolean looksLike(PdfLine other) {
        return bold == other.bold && Math.abs(size - other.size) <= 0.1f * Math.max(size, other.size);
    }
}
