package dev.tern.embedding;

import java.text.Normalizer;

/**
 * The form of a text in which the vocabulary is written: lower case, without accents and control characters, one kind
 * of space, and spaces around Chinese characters.
 */
final class PlainForm {

    /** Up to here no character has an accent. */
    private static final int LAST_PLAIN = 0xBF;

    private static final int REPLACEMENT = 0xFFFD;

    private PlainForm() {}

    static String of(String text) {
        String spaced = withSpaces(text);
        String decomposed = isPlain(spaced) ? spaced : Normalizer.normalize(spaced, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int at = 0; at < decomposed.length(); ) {
            int codePoint = decomposed.codePointAt(at);
            if (Character.getType(codePoint) != Character.NON_SPACING_MARK) {
                plain.appendCodePoint(Character.toLowerCase(codePoint));
            }
            at += Character.charCount(codePoint);
        }
        return plain.toString();
    }

    /** Signs such as + and $ count as punctuation when they are ASCII, and only then. */
    static boolean isPunctuation(int codePoint) {
        if (codePoint < 128) {
            return codePoint > ' ' && codePoint < 127 && !Character.isLetterOrDigit(codePoint);
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static String withSpaces(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (isSpace(codePoint)) {
                spaced.append(' ');
            } else if (isChinese(codePoint)) {
                spaced.append(' ').appendCodePoint(codePoint).append(' ');
            } else if (!isNoise(codePoint)) {
                spaced.appendCodePoint(codePoint);
            }
        }
        return spaced.toString();
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > LAST_PLAIN) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || codePoint == ' '
                || Character.isSpaceChar(codePoint);
    }

    private static boolean isNoise(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> codePoint == REPLACEMENT;
        };
    }

    /** The blocks which the models were trained with, which leave out kana and Hangul. */
    private static boolean isChinese(int codePoint) {
        return (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
                || (codePoint >= 0x3400 && codePoint <= 0x4DBF)
                || (codePoint >= 0x20000 && codePoint <= 0x2A6DF)
                || (codePoint >= 0x2A700 && codePoint <= 0x2B73F)
                || (codePoint >= 0x2B740 && codePoint <= 0x2B81F)
                || (codePoint >= 0x2B920 && codePoint <= 0x2CEAF)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0x2F800 && codePoint <= 0x2FA1F);
    }
}
