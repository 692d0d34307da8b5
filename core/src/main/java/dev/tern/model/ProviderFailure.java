package dev.tern.model;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;

/** What a failed call of a model means for the client. A provider's message may carry a prompt or a key. */
final class ProviderFailure {
    private ProviderFailure() {}

    static RuntimeException of(RuntimeException failure) {
        boolean told = failure instanceof ProblemException
                || failure instanceof DeadlineExceededException
                || failure instanceof ContextTooLongException;
        if (told) {
            return failure;
        }
        if (Thread.currentThread().isInterrupted()) {
            return new DeadlineExceededException();
        }
        return ProblemException.of(ProblemType.PROVIDER_FAILED, "the model's provider failed")
                .causedBy(failure);
    }
}
