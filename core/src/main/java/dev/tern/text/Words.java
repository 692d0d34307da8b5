package dev.tern.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text. A word is a run of letters and digits, with apostrophes inside it; each Chinese, Japanese or
 * Korean character is a word of its own, because finding longer ones needs a dictionary.
 */
public final class Words {

    private Words() {}

    /**
     * The words in their order, in lower case, with typographic apostrophes made plain.
     *
     * @param text any text
     * @return the words; empty if there is none
     */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = tokenEnd(text, at);
            if (isWordPart(text.codePointAt(at))) {
                words.add(text.substring(at, end).toLowerCase(Locale.ROOT).replace('\u2019', '\''));
            }
            at = end;
        }
        return words;
    }

    /**
     * The number of words plus the number of other visible characters. This is what Tern's offline models call tokens,
     * and a fair guess of what other models count. Takes linear time and allocates nothing.
     *
     * @param text any text
     * @return the count
     */
    public static int count(String text) {
        int count = 0;
        int at = 0;
        while (at < text.length()) {
            count += isBlank(text.codePointAt(at)) ? 0 : 1;
            at = tokenEnd(text, at);
        }
        return count;
    }

    /**
     * The start of a text which has at most {@code limit} tokens as {@link #count} counts them, cut between tokens.
     *
     * @param text any text
     * @param limit the greatest count of the result, at least 0
     * @return the text itself if it is short enough
     */
    public static String first(String text, int limit) {
        int count = 0;
        int at = 0;
        while (at < text.length()) {
            count += isBlank(text.codePointAt(at)) ? 0 : 1;
            if (count > limit) {
                return text.substring(0, at).stripTrailing();
            }
            at = tokenEnd(text, at);
        }
        return text;
    }

    /**
     * Reduces a word to a form it shares with its close relatives, so that "summarises" and "summarization" meet.
     * Light and for English only: other words come back unchanged, and irregular forms ("ran") are not known.
     *
     * @param word a word in lower case, as {@link #of} gives it
     * @return the stem, not always a word itself
     */
    public static String stem(String word) {
        return Stemmer.stem(word);
    }

    /**
     * Whether a word says nothing about the subject of a sentence: articles, pronouns, auxiliary verbs, question words,
     * single Hiragana characters.
     *
     * @param word a word in lower case, as {@link #of} gives it
     * @return whether to leave it out when comparing texts
     */
    public static boolean isStopWord(String word) {
        return StopWords.ENGLISH.contains(word) || (word.length() == 1 && Script.isHiragana(word.charAt(0)));
    }

    /** The end of the token which starts at an index: a word, or one character of another kind. */
    private static int tokenEnd(String text, int start) {
        int first = text.codePointAt(start);
        int at = start + Character.charCount(first);
        if (!isWordPart(first) || Script.isWordByItself(first)) {
            return at;
        }
        while (at < text.length() && continuesWord(text, at)) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean continuesWord(String text, int at) {
        int codePoint = text.codePointAt(at);
        return isWordPart(codePoint)
                ? !Script.isWordByItself(codePoint)
                : isApostrophe(codePoint) && at + 1 < text.length() && Character.isLetter(text.codePointAt(at + 1));
    }

    private static boolean isWordPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isCombiningMark(codePoint);
    }

    private static boolean isCombiningMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int codePoint) {
        return codePoint == '\'' || codePoint == '\u2019';
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint);
    }
}
