package dev.tern.model.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The terms of a question which a sentence has.
 *
 * @param quotable the sentence
 * @param own the terms in it
 * @param heading the terms in its headings
 * @param context the other terms in its headings, and in the sentence before it if it refers back to that one
 */
record TermsOfSentence(Quotable quotable, Set<String> own, Set<String> heading, Set<String> context) {

    static List<TermsOfSentence> of(List<Quotable> sentences, Set<String> wanted) {
        List<TermsOfSentence> all = new ArrayList<>(sentences.size());
        Map<String, Set<String>> byHeading = new HashMap<>();
        Set<String> previous = Set.of();
        for (Quotable quotable : sentences) {
            Set<String> own = termsIn(quotable.sentence(), wanted);
            Set<String> heading = byHeading.computeIfAbsent(quotable.heading(), text -> termsIn(text, wanted));
            Set<String> context = new HashSet<>(heading);
            if (!quotable.leads() && Sentence.refersBack(quotable.sentence())) {
                context.addAll(previous);
            }
            context.removeAll(own);
            all.add(new TermsOfSentence(quotable, own, heading, context));
            previous = own;
        }
        return all;
    }

    private static Set<String> termsIn(String text, Set<String> wanted) {
        Set<String> found = new HashSet<>(Terms.of(text));
        found.retainAll(wanted);
        return found;
    }
}
