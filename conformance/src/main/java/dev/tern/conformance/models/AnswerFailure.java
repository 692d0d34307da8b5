package dev.tern.conformance.models;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.model.ContextTooLongException;
import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import dev.tern.model.ModelName.InsteadOf;
import dev.tern.problem.ProblemException;
import java.util.Locale;

/**
 * Why there is no answer, in the words that all providers share.
 *
 * @param reason such as {@code throttled}
 * @param detail a sentence, without anything that the provider said
 */
public record AnswerFailure(String reason, String detail) {

    /** A model that cannot even be asked. */
    public static AnswerFailure ofStart(String sentence) {
        return new AnswerFailure("not_started", sentence);
    }

    static AnswerFailure of(RuntimeException failure) {
        if (failure instanceof ModelException told) {
            return new AnswerFailure(reason(told.failure()), told.detail());
        }
        if (failure instanceof DeadlineExceededException) {
            return of(ModelFailure.TIMED_OUT);
        }
        if (failure instanceof ContextTooLongException) {
            return of(ModelFailure.CONTEXT_TOO_LONG);
        }
        if (failure instanceof ProblemException problem) {
            return new AnswerFailure(problem.type().code(), String.valueOf(problem.getMessage()));
        }
        return of(ModelFailure.UNKNOWN);
    }

    /** Another provider's answer is none of the one that was asked. */
    static AnswerFailure of(InsteadOf asked, String answered) {
        return new AnswerFailure(asked.reason(), answered + " answered instead of " + asked.provider());
    }

    private static AnswerFailure of(ModelFailure failure) {
        return new AnswerFailure(reason(failure), failure.sentence());
    }

    private static String reason(ModelFailure failure) {
        return failure.name().toLowerCase(Locale.ROOT);
    }
}
