package dev.tern.model;

import dev.tern.problem.ProblemType;

/**
 * Why a model gave no usable answer, in the words that all providers share. What each of them really sends is read by
 * its {@link ModelProvider#explain}; what the client is told, and whether another try can help, is decided here.
 */
public enum ModelFailure {
    /** Too many calls or tokens just now; the same call can work later. */
    THROTTLED(ProblemType.TOO_MANY_REQUESTS, true, "the model's provider takes no more calls just now"),
    /** The account's quota is used up, or nothing is paid for; waiting a moment does not help. */
    QUOTA_EXCEEDED(ProblemType.QUOTA_EXCEEDED, false, "the quota at the model's provider is used up"),
    /** The prompt does not fit the model. */
    CONTEXT_TOO_LONG(ProblemType.CONTEXT_TOO_LONG, false, "the text does not fit the model"),
    /** The provider's filter refused the prompt, or took the answer away. */
    CONTENT_FILTERED(ProblemType.CONTENT_FILTERED, false, "the provider's content filter refused"),
    /** There is no such model or deployment, or the account may not use it. */
    MODEL_UNAVAILABLE(ProblemType.MODEL_UNAVAILABLE, false, "the model is not there or not enabled"),
    /** The key, role or token is not accepted. */
    BAD_CREDENTIALS(ProblemType.PROVIDER_FAILED, false, "the model's provider does not accept the credentials"),
    /** The provider refuses the request for another reason. */
    REJECTED(ProblemType.PROVIDER_FAILED, false, "the model's provider refused the request"),
    /** The provider failed, or says that it is overloaded. */
    PROVIDER_DOWN(ProblemType.PROVIDER_FAILED, true, "the model's provider failed"),
    /** No connection, or one that broke before the answer began. */
    UNREACHABLE(ProblemType.PROVIDER_FAILED, true, "the model's provider cannot be reached"),
    /** The answer did not come in time. */
    TIMED_OUT(ProblemType.DEADLINE_EXCEEDED, false, "the model did not answer in time"),
    /** The answer is empty, cut off or not of the form that was agreed on. */
    BAD_ANSWER(ProblemType.PROVIDER_FAILED, false, "the model's provider sent an answer that cannot be read"),
    /** Something else, of which nobody knows whether another try is safe. */
    UNKNOWN(ProblemType.PROVIDER_FAILED, false, "the model's provider failed");

    private final ProblemType problem;
    private final boolean passing;
    private final String sentence;

    ModelFailure(ProblemType problem, boolean passing, String sentence) {
        this.problem = problem;
        this.passing = passing;
        this.sentence = sentence;
    }

    /** What the client is told. */
    public ProblemType problem() {
        return problem;
    }

    /** Whether the same call can work a moment later. */
    public boolean passing() {
        return passing;
    }

    /** Whether another provider may be asked instead: whatever is not the prompt's own fault. */
    public boolean otherProviderMayHelp() {
        return this == THROTTLED
                || this == QUOTA_EXCEEDED
                || this == PROVIDER_DOWN
                || this == UNREACHABLE
                || this == TIMED_OUT;
    }

    /** The failure in one sentence, without anything that the provider said. */
    public String sentence() {
        return sentence;
    }
}
