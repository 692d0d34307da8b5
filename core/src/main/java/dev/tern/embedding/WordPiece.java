package dev.tern.embedding;

import java.util.stream.IntStream;

/**
 * Cuts a text into the pieces of a {@link Vocabulary}, as the tokenizer of the uncased BERT models does: the longest
 * piece that starts a word, then the longest one that continues it, to the end of the word. A word that cannot be cut
 * so, or has more than a hundred characters, is one unknown piece.
 *
 * <p>Unlike that tokenizer it knows no special pieces: <code>[SEP]</code> in a document is what somebody wrote.
 */
final class WordPiece {

    private static final String UNKNOWN = "[UNK]";
    private static final int MAX_CODE_POINTS = 100;

    private final Vocabulary vocabulary;
    private final int unknown;

    WordPiece(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = vocabulary.longestAt(UNKNOWN, 0, UNKNOWN.length(), false);
    }

    /** The ids of the pieces of a text, in their order. */
    int[] tokens(String text) {
        String plain = PlainForm.of(text);
        IntStream.Builder ids = IntStream.builder();
        int at = 0;
        while (at < plain.length()) {
            int end = wordEnd(plain, at);
            addWord(plain, at, end, ids);
            at = end < plain.length() && plain.charAt(end) == ' ' ? end + 1 : end;
        }
        return ids.build().toArray();
    }

    /** A word ends at a space, and at punctuation, which is a word by itself. */
    private static int wordEnd(String plain, int start) {
        int at = start;
        while (at < plain.length()) {
            int codePoint = plain.codePointAt(at);
            if (codePoint == ' ') {
                return at;
            }
            if (PlainForm.isPunctuation(codePoint)) {
                return at == start ? at + Character.charCount(codePoint) : at;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private void addWord(String plain, int start, int end, IntStream.Builder ids) {
        if (start == end) {
            return;
        }
        int[] pieces = new int[end - start];
        int count = plain.codePointCount(start, end) > MAX_CODE_POINTS ? 0 : cut(plain, start, end, pieces);
        if (count == 0) {
            ids.add(unknown);
        }
        for (int i = 0; i < count; i++) {
            ids.add(pieces[i]);
        }
    }

    /** Fills in the pieces of a word and returns their number, 0 if some part of the word is not in the vocabulary. */
    private int cut(String plain, int start, int end, int[] pieces) {
        int count = 0;
        int at = start;
        while (at < end) {
            int id = vocabulary.longestAt(plain, at, end, at > start);
            if (id == Vocabulary.NONE) {
                return 0;
            }
            pieces[count++] = id;
            at += vocabulary.length(id, at > start);
        }
        return count;
    }
}
