package dev.tern.text;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A light stemmer for English: plurals, verb endings, the -ise family in both spellings, and the nouns of verbs. Every
 * rule needs a stem long enough to still tell words apart.
 */
final class Stemmer {

    private static final Pattern ENGLISH = Pattern.compile("[a-z]{4,40}+");
    private static final Set<String> WHOLE = Set.of("embed", "hundred", "news", "always", "perhaps", "lens", "series");

    private Stemmer() {}

    static String stem(String word) {
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        if (!ENGLISH.matcher(bare).matches()) {
            return bare;
        }
        String singular = withoutPlural(bare);
        if (WHOLE.contains(singular)) {
            return singular;
        }
        String verb = withoutNounEnding(withoutVerbEnding(withoutAdverbEnding(singular)));
        return inOneSpelling(withoutFinalVowel(withIse(verb)));
    }

    private static String withoutPlural(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return cut(word, 3) + "y";
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural && !WHOLE.contains(word) ? cut(word, 1) : word;
    }

    private static String withoutAdverbEnding(String word) {
        if (word.endsWith("ically")) {
            return cut(word, 4);
        }
        return word.endsWith("ly") && word.length() > 6 ? cut(word, 2) : word;
    }

    private static String withoutVerbEnding(String word) {
        if (word.endsWith("ing")) {
            return stemOfVerb(word, cut(word, 3));
        }
        return word.endsWith("ed") && !word.endsWith("eed") ? stemOfVerb(word, cut(word, 2)) : word;
    }

    private static String stemOfVerb(String word, String stem) {
        if (stem.length() < 2 || !hasVowel(stem)) {
            return word;
        }
        return stem.length() == 2 ? stem + "e" : withoutDoubledConsonant(stem);
    }

    private static String withoutDoubledConsonant(String stem) {
        char last = stem.charAt(stem.length() - 1);
        boolean doubled = last == stem.charAt(stem.length() - 2) && "bdfgmnprt".indexOf(last) >= 0;
        return doubled && stem.length() > 3 ? cut(stem, 1) : stem;
    }

    private static String withoutNounEnding(String word) {
        String stem = word;
        if (stem.endsWith("ator") && stem.length() > 6) {
            stem = cut(stem, 2);
        }
        if ((stem.endsWith("tion") || stem.endsWith("sion")) && stem.length() > 6) {
            stem = cut(stem, 3);
        }
        stem = stem.endsWith("e") && stem.length() > 4 && !stem.endsWith("ee") ? cut(stem, 1) : stem;
        stem = stem.endsWith("at") && stem.length() > 6 ? cut(stem, 2) : stem;
        return stem.endsWith("ment") && stem.length() > 7 ? cut(stem, 4) : stem;
    }

    /** Both spellings of the -ise family end like the noun in -y: summarise, summarize and summary. */
    private static String withIse(String stem) {
        String bare = stem.endsWith("iser") || stem.endsWith("izer") ? cut(stem, 2) : stem;
        boolean ise = (bare.endsWith("is") || bare.endsWith("iz")) && bare.length() > 6;
        return ise ? cut(bare, 1) : bare;
    }

    private static String withoutFinalVowel(String stem) {
        int last = stem.length() - 1;
        if (stem.endsWith("y") && last > 2 && "aeiou".indexOf(stem.charAt(last - 1)) < 0) {
            return stem.substring(0, last) + "i";
        }
        return stem.endsWith("e") && last > 2 && !stem.endsWith("ee") ? stem.substring(0, last) : stem;
    }

    private static String inOneSpelling(String stem) {
        return stem.endsWith("licenc") ? cut(stem, 1) + "s" : stem;
    }

    private static boolean hasVowel(String stem) {
        return stem.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    }

    private static String cut(String word, int count) {
        return word.substring(0, word.length() - count);
    }
}
