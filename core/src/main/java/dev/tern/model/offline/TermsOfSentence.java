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
 * @param own the terms in it; in a row of a table, those in its cells
 * @param heading the terms in its headings
 * @param context the other terms in its headings, in the names of its columns, and in the sentence before it if it
 *     refers back to that one
 * @param opensSection whether it is the first sentence below its heading
 */
record TermsOfSentence(
        Quotable quotable, Set<String> own, Set<String> heading, Set<String> context, boolean opensSection) {

    static List<TermsOfSentence> of(List<Quotable> sentences, Set<String> wanted) {
        List<TermsOfSentence> result = new ArrayList<>(sentences.size());
        Map<String, Set<String>> byHeading = new HashMap<>();
        Set<String> previous = Set.of();
        for (Quotable quotable : sentences) {
            Set<String> all = termsIn(quotable.sentence(), wanted);
            Set<String> own = Sentence.isTableRow(quotable.sentence())
                    ? termsIn(Sentence.cellsOf(quotable.sentence()), wanted)
                    : all;
            Set<String> heading = byHeading.computeIfAbsent(quotable.heading(), text -> termsIn(text, wanted));
            Set<String> context = new HashSet<>(heading);
            context.addAll(all);
            if (!quotable.leads() && Sentence.refersBack(quotable.sentence())) {
                context.addAll(previous);
            }
            context.removeAll(own);
            result.add(new TermsOfSentence(quotable, own, heading, context, opensSection(quotable, sentences)));
            previous = own;
        }
        return result;
    }

    boolean isEmpty() {
        return own.isEmpty() && context.isEmpty();
    }

    boolean has(String term) {
        return own.contains(term) || context.contains(term);
    }

    private static boolean opensSection(Quotable quotable, List<Quotable> all) {
        int position = quotable.position();
        return position == 0 || !all.get(position - 1).heading().equals(quotable.heading());
    }

    private static Set<String> termsIn(String text, Set<String> wanted) {
        Set<String> found = new HashSet<>(Terms.of(text));
        found.retainAll(wanted);
        return found;
    }
}
