package dev.tern.model.offline;

import dev.tern.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a sentence answers a question, and how well. */
final class AnswerScore {

    private static final double CONTEXT = 0.6;
    private static final double ENOUGH = 0.68;
    private static final double ENOUGH_OF_OTHER_KIND = 0.8;
    private static final double ENOUGH_OF_GENERAL_WORDS = 0.95;
    private static final double ENOUGH_IN_HEADING = 0.85;
    private static final double DEFINES = 1.6;
    private static final double HAS_KIND = 1.3;
    private static final int LONG = 30;
    private static final int LONGEST_SUBJECT = 9;

    private static final Set<String> COPULAS = Set.of("is", "are", "was", "were", "means", "denotes");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "one");

    private final Question question;
    private final TermWeights weights;

    AnswerScore(Question question, TermWeights weights) {
        this.question = question;
        this.weights = weights;
    }

    /** Whether the sentence has the question's telling words, by itself or with its context. */
    boolean qualifies(TermsOfSentence candidate) {
        String sentence = candidate.quotable().sentence();
        if (candidate.own().isEmpty() && candidate.heading().isEmpty()) {
            return false;
        }
        if (Sentence.isQuestion(sentence) || onlyRepeats(sentence) || !hasNames(candidate) || !hasRarest(candidate)) {
            return false;
        }
        boolean ofKind = question.expects().isIn(sentence);
        return isInSectionAboutIt(candidate)
                ? ofKind
                : !candidate.own().isEmpty() && covered(candidate) >= enough(ofKind) * weights.total();
    }

    /** A title such as "Refund policy" has the words of the question, but no answer. */
    private boolean onlyRepeats(String sentence) {
        return !Sentence.isWhole(sentence) && question.terms().containsAll(Terms.of(sentence));
    }

    private double enough(boolean ofKind) {
        if (!weights.areTelling()) {
            return ENOUGH_OF_GENERAL_WORDS;
        }
        return ofKind ? ENOUGH : ENOUGH_OF_OTHER_KIND;
    }

    /** The higher the better; comparable within one question. */
    double of(TermsOfSentence candidate) {
        String sentence = candidate.quotable().sentence();
        int words = Words.of(sentence).size();
        double score = covered(candidate);
        score /= 1 + Math.max(0, words - LONG) / (double) LONG;
        score *= question.definition() && startsWithSubject(candidate) ? DEFINES : 1;
        score *=
                question.expects() != Expectation.ANYTHING && question.expects().isIn(sentence) ? HAS_KIND : 1;
        return score * (Sentence.isWhole(sentence) ? 1 : 0.7);
    }

    /** Whether the sentence says that the subject of the question is a, an or the something. */
    boolean defines(TermsOfSentence candidate) {
        List<String> words = Words.of(candidate.quotable().sentence());
        int copula = endOfSubject(words);
        return question.definition()
                && copula + 1 < words.size()
                && COPULAS.contains(words.get(copula))
                && ARTICLES.contains(words.get(copula + 1));
    }

    private boolean startsWithSubject(TermsOfSentence candidate) {
        List<String> words = Words.of(candidate.quotable().sentence());
        return endOfSubject(words) < words.size();
    }

    /** The index after the words which name the subject at the start of the sentence, or the number of all words. */
    private int endOfSubject(List<String> words) {
        Set<String> missing = new HashSet<>(question.terms());
        for (int i = 0; i < Math.min(words.size(), LONGEST_SUBJECT); i++) {
            boolean belongs = ARTICLES.contains(words.get(i)) || missing.remove(Words.stem(words.get(i)));
            if (!belongs) {
                return words.size();
            }
            if (missing.isEmpty()) {
                return i + 1;
            }
        }
        return words.size();
    }

    /** A section whose heading says all that the question does answers it with its own words. */
    private boolean isInSectionAboutIt(TermsOfSentence candidate) {
        return weightOf(candidate.heading()) >= ENOUGH_IN_HEADING * weights.total();
    }

    private double covered(TermsOfSentence candidate) {
        return weightOf(candidate.own()) + CONTEXT * weightOf(candidate.context());
    }

    private boolean hasNames(TermsOfSentence candidate) {
        return question.names().stream().filter(question.terms()::contains).allMatch(name -> has(candidate, name));
    }

    /** Half of what is asked about may be said in other words, but not the rarest of it that the material has. */
    private boolean hasRarest(TermsOfSentence candidate) {
        return question.terms().stream()
                .filter(term -> !weights.absent().contains(term) && !TermWeights.isGeneral(term))
                .max((one, other) -> Double.compare(weights.of(one), weights.of(other)))
                .map(rarest -> has(candidate, rarest))
                .orElse(true);
    }

    private static boolean has(TermsOfSentence candidate, String term) {
        return candidate.own().contains(term) || candidate.context().contains(term);
    }

    private double weightOf(Set<String> terms) {
        return terms.stream().mapToDouble(weights::of).sum();
    }
}
