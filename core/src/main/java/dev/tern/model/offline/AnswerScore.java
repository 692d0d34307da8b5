package dev.tern.model.offline;

import dev.tern.text.Words;
import java.util.List;
import java.util.Set;

/**
 * Whether a sentence answers a question, and how well. The shares of the question's weight which are enough were tuned
 * by hand, on questions with and without an answer: a wrong answer is worse than none.
 */
final class AnswerScore {

    private static final double CONTEXT = 0.6;
    private static final double ENOUGH = 0.68;
    private static final double ENOUGH_WITHOUT_EXPECTED = 0.8;
    private static final double ENOUGH_OF_GENERAL_WORDS = 0.95;
    private static final double ENOUGH_IN_HEADING = 0.85;
    private static final double STARTS_WITH_SUBJECT = 1.6;
    private static final double HAS_EXPECTED = 1.3;
    private static final double FRAGMENT = 0.7;
    private static final double POINTER = 0.5;
    private static final int LONG = 30;

    private final Question question;
    private final TermWeights weights;
    private final List<String> names;
    private final double total;
    private final boolean telling;

    AnswerScore(Question question, TermWeights weights) {
        this.question = question;
        this.weights = weights;
        this.names =
                question.names().stream().filter(question.terms()::contains).toList();
        this.total = weights.total();
        this.telling = !question.terms().stream().allMatch(TermWeights::isGeneral);
    }

    /** Whether the sentence has the question's telling words, by itself or with its context. */
    boolean qualifies(TermsOfSentence candidate) {
        String sentence = candidate.quotable().sentence();
        return !candidate.isEmpty()
                && hasEnough(candidate)
                && names.stream().allMatch(candidate::has)
                && !Sentence.isQuestion(sentence)
                && !onlyRepeats(sentence);
    }

    /** The higher the better; comparable within one question. */
    double of(TermsOfSentence candidate) {
        String sentence = candidate.quotable().sentence();
        double score = covered(candidate);
        score /= 1 + Math.max(0, Words.of(sentence).size() - LONG) / (double) LONG;
        score *= question.definition() && subject().isFirstIn(sentence) ? STARTS_WITH_SUBJECT : 1;
        score *= question.expects() != Expectation.ANYTHING && hasExpected(candidate) ? HAS_EXPECTED : 1;
        score *= Sentence.isPointer(sentence) ? POINTER : 1;
        return score * (Sentence.isWhole(sentence) ? 1 : FRAGMENT);
    }

    /** Whether the question asks what something is, and the sentence says so or opens the section about it. */
    boolean defines(TermsOfSentence candidate) {
        return question.definition()
                && (subject().isDefinedBy(candidate.quotable().sentence()) || opensSectionAboutIt(candidate));
    }

    private boolean opensSectionAboutIt(TermsOfSentence candidate) {
        String path = candidate.quotable().heading();
        String heading = path.substring(path.lastIndexOf('>') + 1);
        return candidate.opensSection()
                && Sentence.isWhole(candidate.quotable().sentence())
                && Terms.of(heading).containsAll(question.terms());
    }

    private boolean hasEnough(TermsOfSentence candidate) {
        if (isInSectionAboutIt(candidate)) {
            // A section whose heading says all that the question does answers it in its own words.
            return hasExpected(candidate);
        }
        return !candidate.own().isEmpty() && covered(candidate) >= total * enough(candidate);
    }

    private double enough(TermsOfSentence candidate) {
        if (!telling) {
            return ENOUGH_OF_GENERAL_WORDS;
        }
        return hasExpected(candidate) ? ENOUGH : ENOUGH_WITHOUT_EXPECTED;
    }

    private boolean hasExpected(TermsOfSentence candidate) {
        return question.expects().isIn(candidate.quotable().sentence());
    }

    private boolean isInSectionAboutIt(TermsOfSentence candidate) {
        return weightOf(candidate.heading()) >= ENOUGH_IN_HEADING * total;
    }

    /** A title such as "Refund policy" has the words of the question, but no answer. */
    private boolean onlyRepeats(String sentence) {
        return !Sentence.isWhole(sentence)
                && !Sentence.isLeadIn(sentence)
                && question.terms().containsAll(Terms.of(sentence));
    }

    private Subject subject() {
        return new Subject(question.terms());
    }

    private double covered(TermsOfSentence candidate) {
        return weightOf(candidate.own()) + CONTEXT * weightOf(candidate.context());
    }

    private double weightOf(Set<String> terms) {
        return terms.stream().mapToDouble(weights::of).sum();
    }
}
