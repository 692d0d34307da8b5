package dev.tern.model.offline;

import dev.tern.text.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a question asks about.
 *
 * @param terms what it is about, each once
 * @param names those of the terms which are names or numbers: an answer must have them
 * @param definition whether it asks what something is
 * @param expects what kind of word an answer should have
 */
record Question(Set<String> terms, Set<String> names, boolean definition, Expectation expects) {

    private static final Pattern DEFINITION = Pattern.compile(
            "(?i)^\\W{0,9}+(?:what|who)(?:\\s++(?:is|are|was|were|does)|['\u2019]s)\\b|^\\W{0,9}+define\\b");
    private static final Pattern NAME =
            Pattern.compile("[^\\s.!?:]\\s++[\"'(\u201C]*+(\\p{Lu}[\\p{L}\\p{N}]*+|\\p{N}[\\p{L}\\p{N}]*+)");
    /** Words which tell that there is a question, not what it is about. */
    private static final Pattern ASKING = Pattern.compile(Phrases.anyOf("""
            tell|explain|describe|say|says|said|mention|mentions|mentioned|know|please|according|text|document
            |documents|source|sources
            """));

    static Question of(String text) {
        String subject = ASKING.matcher(text).replaceAll(" ");
        Set<String> terms = new LinkedHashSet<>(Terms.of(subject));
        return new Question(terms, names(text), DEFINITION.matcher(text).find(), Expectation.of(text));
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text)
                .results()
                .map(match -> Words.of(match.group(1)))
                .flatMap(List::stream)
                .filter(word -> !Words.isStopWord(word))
                .map(Words::stem)
                .collect(Collectors.toUnmodifiableSet());
    }
}
