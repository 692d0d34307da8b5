package dev.tern.model.offline;

import dev.tern.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a question like "What is a heron?" wants to have defined.
 *
 * @param terms the terms of its name
 */
record Subject(Set<String> terms) {

    private static final int LONGEST = 9;
    private static final Set<String> COPULAS = Set.of("is", "are", "was", "were", "means", "denotes");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "one");

    /** Whether the sentence starts with the subject. */
    boolean isFirstIn(String sentence) {
        List<String> words = Words.of(sentence);
        return end(words) < words.size();
    }

    /** Whether the sentence says that the subject is a, an or the something. */
    boolean isDefinedBy(String sentence) {
        List<String> words = Words.of(sentence);
        int copula = end(words);
        return copula + 1 < words.size()
                && COPULAS.contains(words.get(copula))
                && ARTICLES.contains(words.get(copula + 1));
    }

    /** The index after the words which name the subject at the start of the sentence, or the number of all words. */
    private int end(List<String> words) {
        if (terms.isEmpty() || terms.size() > LONGEST) {
            return words.size();
        }
        Set<String> missing = new HashSet<>(terms);
        for (int i = 0; i < Math.min(words.size(), LONGEST); i++) {
            boolean belongs = ARTICLES.contains(words.get(i)) || missing.remove(Words.stem(words.get(i)));
            if (missing.isEmpty() || !belongs) {
                return belongs ? i + 1 : words.size();
            }
        }
        return words.size();
    }
}
