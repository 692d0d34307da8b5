package dev.tern.model.offline;

import dev.tern.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much of the material a sentence stands for: the frequency of its terms in the material, times what its place and
 * its shape tell. The factors were tuned by hand on README files and articles.
 */
final class SummaryScore {

    private static final int LONG = 50;
    private static final int SHORT = 8;
    private static final int LEAD = 3;

    private static final Pattern MINOR_SECTION = Pattern.compile(Phrases.anyOf("""
            licen[cs]e|licensing|contributing|contribute|contributors|changelog|acknowledg\\w*+|credits|authors?|badges
            |table of contents|release notes|faq|see also|support us|sponsors
            """));
    private static final Pattern DEFINES = Pattern.compile("(?i)\\b(?:is|are) (?:an?|the|one)\\b");

    private final Map<String, Integer> frequency = new HashMap<>();
    private final Focus focus;

    SummaryScore(List<List<String>> terms, Focus focus) {
        terms.forEach(sentence -> sentence.forEach(term -> frequency.merge(term, 1, Integer::sum)));
        this.focus = focus;
    }

    /**
     * @param quotable the sentence
     * @param terms its terms
     * @param place its place among the sentences worth quoting, from 0
     */
    double of(Quotable quotable, Set<String> terms, int place) {
        double lead = focus.isEmpty() ? byPlace(quotable, place) : Math.sqrt(byPlace(quotable, place));
        return centrality(terms) * lead * byShape(quotable) * focus.of(quotable, terms);
    }

    /** Divided by less than the length: a longer sentence may say more, if it is about the same. */
    private double centrality(Set<String> terms) {
        double sum = terms.stream()
                .mapToDouble(term -> Math.log(1 + frequency.getOrDefault(term, 0)))
                .sum();
        return sum / Math.pow(terms.size() + 4.0, 0.7);
    }

    private static double byPlace(Quotable quotable, int place) {
        double factor = place == 0 ? 2.2 : place < LEAD ? 1.4 : 1;
        factor *= quotable.leads() ? 1.2 : 1;
        factor *= DEFINES.matcher(quotable.sentence()).find() ? 1.2 : 1;
        return factor * (MINOR_SECTION.matcher(quotable.heading()).find() ? 0.4 : 1);
    }

    private static double byShape(Quotable quotable) {
        String sentence = quotable.sentence();
        int words = Words.count(sentence);
        double factor = words > LONG || words < SHORT ? 0.6 : 1;
        factor *= Sentence.isTerminated(sentence) ? 1 : 0.5;
        factor *= Sentence.isInstruction(sentence) ? 0.5 : 1;
        factor *= Sentence.startsWithCode(sentence) ? 0.6 : 1;
        // At the start of a passage "This" means what the heading says.
        return factor * (Sentence.refersBack(sentence) && !quotable.leads() ? 0.6 : 1);
    }
}
