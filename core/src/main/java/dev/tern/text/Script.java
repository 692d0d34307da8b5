package dev.tern.text;

import java.lang.Character.UnicodeScript;

/** What the writing system of a character means for finding words. */
final class Script {

    private static final int FIRST_EAST_ASIAN = 0x1100;

    private Script() {}

    /** Whether the character is one of a script whose words are not separated by spaces, or its punctuation. */
    static boolean isUnspaced(int codePoint) {
        return codePoint >= FIRST_EAST_ASIAN && (isIdeographOrKana(codePoint) || isFullWidthPunctuation(codePoint));
    }

    /** Whether the character counts as a word of its own: Chinese, Japanese and Korean characters do. */
    static boolean isWordByItself(int codePoint) {
        return codePoint >= FIRST_EAST_ASIAN
                && (isIdeographOrKana(codePoint) || UnicodeScript.of(codePoint) == UnicodeScript.HANGUL);
    }

    /** Hiragana writes the grammar of a Japanese sentence, hardly ever its subject. */
    static boolean isHiragana(int codePoint) {
        return codePoint >= 0x3040 && codePoint <= 0x309F;
    }

    private static boolean isIdeographOrKana(int codePoint) {
        return Character.isIdeographic(codePoint) || (codePoint >= 0x3040 && codePoint <= 0x30FF);
    }

    private static boolean isFullWidthPunctuation(int codePoint) {
        return (codePoint >= 0x3000 && codePoint <= 0x303F) || (codePoint >= 0xFF00 && codePoint <= 0xFF20);
    }
}
