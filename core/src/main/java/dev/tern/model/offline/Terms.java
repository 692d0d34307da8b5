package dev.tern.model.offline;

import dev.tern.text.Words;
import java.util.ArrayList;
import java.util.List;

/** What a text is about: the stems of its content words, and pairs of Chinese, Japanese or Korean characters. */
final class Terms {

    private static final int FIRST_EAST_ASIAN = 0x1100;

    private Terms() {}

    /** The terms of a text in their order, with repetitions. */
    static List<String> of(String text) {
        List<String> words = Words.of(text);
        List<String> terms = new ArrayList<>(words.size());
        boolean paired = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (Words.isStopWord(word)) {
                paired = false;
                continue;
            }
            boolean pairs = isCharacter(word) && i + 1 < words.size() && isContentCharacter(words.get(i + 1));
            if (pairs) {
                // Single characters are too common to tell one subject from another.
                terms.add(word + words.get(i + 1));
            } else if (!paired) {
                terms.add(Words.stem(word));
            }
            paired = pairs;
        }
        return terms;
    }

    private static boolean isContentCharacter(String word) {
        return isCharacter(word) && !Words.isStopWord(word);
    }

    private static boolean isCharacter(String word) {
        return word.codePointCount(0, word.length()) == 1 && word.codePointAt(0) >= FIRST_EAST_ASIAN;
    }
}
