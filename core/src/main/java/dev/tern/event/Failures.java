package dev.tern.event;

import dev.tern.http.Problems;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.state.ObjectTooLargeException;
import dev.tern.state.StoreException;
import java.util.Set;

/**
 * Tells whether a failure is the event's, so that it will be the same next time, or that of something which may be better
 * by then. What is not known to be the event's is tried again.
 */
final class Failures {
    private static final int FIRST_OF_OURS = 500;
    private static final Set<ProblemType> MAY_PASS = Set.of(
            ProblemType.UNAUTHORIZED,
            ProblemType.CONFLICT,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.BUDGET_EXCEEDED,
            ProblemType.QUOTA_EXCEEDED);

    private Failures() {}

    static EventOutcome of(Throwable failure) {
        if (failure instanceof ObjectTooLargeException) {
            return EventOutcome.failedForGood(String.valueOf(failure.getMessage()));
        }
        if (failure instanceof StoreException) {
            return EventOutcome.failedForNow(String.valueOf(failure.getMessage()));
        }
        if (failure instanceof OutOfMemoryError) {
            return EventOutcome.failedForNow("there was not enough memory");
        }
        ProblemException problem = Problems.of(failure);
        return isOfEvent(problem.type())
                ? EventOutcome.failedForGood(problem.detail())
                : EventOutcome.failedForNow(problem.detail());
    }

    /** Whether the failure is one that only its type, and no sentence of ours, tells of. */
    static boolean isUnexpected(Throwable failure) {
        return !(failure instanceof ProblemException
                || failure instanceof StoreException
                || failure instanceof ObjectTooLargeException);
    }

    private static boolean isOfEvent(ProblemType type) {
        return type.status() < FIRST_OF_OURS && !MAY_PASS.contains(type);
    }
}
