package dev.tern.model.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Chooses the sentences which answer a question, best first. */
final class AnswerSelection {

    private static final int MOST_SENTENCES = 3;
    private static final int MOST_CANDIDATES = 50;
    private static final double NEARLY_AS_GOOD = 0.75;

    private AnswerSelection() {}

    /** One to three sentences with their citations; none if the material does not answer the question. */
    static List<String> of(String question, List<Quotable> sentences) {
        Question asked = Question.of(question);
        List<TermsOfSentence> terms = TermsOfSentence.of(sentences, asked.terms());
        AnswerScore score = new AnswerScore(asked, TermWeights.of(asked.terms(), terms));
        List<Scored> best = terms.stream()
                .filter(score::qualifies)
                .filter(candidate -> isComplete(candidate.quotable(), sentences))
                .map(candidate -> new Scored(candidate.quotable(), score.of(candidate), score.defines(candidate)))
                .sorted(Comparator.comparing(Scored::defines)
                        .thenComparing(Scored::score)
                        .reversed()
                        .thenComparing(scored -> scored.quotable().position()))
                .limit(MOST_CANDIDATES)
                .toList();
        return choose(best, sentences);
    }

    private static List<String> choose(List<Scored> best, List<Quotable> material) {
        List<String> chosen = new ArrayList<>();
        List<Set<String>> said = new ArrayList<>();
        for (Scored candidate : best) {
            Set<String> terms = Set.copyOf(Terms.of(candidate.quotable().sentence()));
            boolean good = candidate.defines() == best.get(0).defines()
                    && candidate.score() >= NEARLY_AS_GOOD * best.get(0).score();
            if (good && said.stream().noneMatch(other -> Overlap.isRepetition(terms, other))) {
                said.add(terms);
                chosen.add(cited(candidate.quotable(), material));
            }
            if (chosen.size() == MOST_SENTENCES) {
                break;
            }
        }
        return List.copyOf(chosen);
    }

    private static boolean isComplete(Quotable quotable, List<Quotable> material) {
        return !Sentence.isLeadIn(quotable.sentence()) || LeadIn.hasItems(quotable, material);
    }

    private static String cited(Quotable quotable, List<Quotable> material) {
        String quote = LeadIn.quote(quotable, material);
        return quotable.source() == 0 ? quote : quote + " [" + quotable.source() + "]";
    }

    private record Scored(Quotable quotable, double score, boolean defines) {}
}
