package dev.tern.model.offline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much each term of a question tells: the fewer sentences of the material have it, the more.
 *
 * @param byTerm the weights
 */
record TermWeights(Map<String, Double> byTerm) {

    /** Words so general that a text may answer the question in others. */
    private static final Set<String> GENERAL = Set.copyOf(Terms.of("""
            use used work make need want provide support happen take give call kind type way thing mean possible
            able help name number require require like allow find come go keep set good best different main
            available currently exactly actually run default become handle look see time first many much long
            often big large small wide deep fast slow far tall high heavy old new version year
            """));

    private static final double GENERAL_WEIGHT = 0.25;

    static TermWeights of(Set<String> terms, List<TermsOfSentence> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        sentences.forEach(sentence -> sentence.own().forEach(term -> counts.merge(term, 1, Integer::sum)));
        Map<String, Double> weights = new HashMap<>();
        terms.forEach(term -> weights.put(term, weight(term, counts.getOrDefault(term, 0), sentences.size())));
        // Not copied: the order of an immutable map differs from run to run, and with it the rounding of sums.
        return new TermWeights(weights);
    }

    double of(String term) {
        return byTerm.getOrDefault(term, 0.0);
    }

    double total() {
        return byTerm.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Whether the word is too general to tell what a question is about. */
    static boolean isGeneral(String term) {
        return GENERAL.contains(term);
    }

    private static double weight(String term, int sentencesWithIt, int sentences) {
        double rarity = Math.log(1 + sentences / Math.max(sentencesWithIt, 0.5));
        return isGeneral(term) ? GENERAL_WEIGHT * rarity : rarity;
    }
}
