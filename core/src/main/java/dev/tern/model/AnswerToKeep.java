package dev.tern.model;

import java.util.Optional;

/** Decides whether an answer, once it is whole, is worth keeping. One of a call. */
final class AnswerToKeep {
    private final AnswerTotals totals = new AnswerTotals();
    private boolean textAlone = true;

    void add(Answer part) {
        totals.add(part);
        textAlone = textAlone
                && !part.response().hasToolCalls()
                && part.response().getResults().size() <= 1;
    }

    /** The answer, if it is text, was neither cut nor refused, and comes from the model that was asked. */
    Optional<KeptAnswer> get() {
        boolean worth = textAlone
                && totals.finishReason().equals(KeptAnswer.WHOLE)
                && !totals.text().isEmpty()
                && totals.insteadOf() == null;
        return worth
                ? Optional.of(new KeptAnswer(totals.text(), totals.counted() ? totals.usage() : null))
                : Optional.empty();
    }
}
