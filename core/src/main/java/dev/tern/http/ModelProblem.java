package dev.tern.http;

import dev.tern.model.ModelException;
import dev.tern.problem.ProblemException;
import java.time.Duration;

/** What a client is told when a model gave no usable answer. */
final class ModelProblem {
    private static final int TOO_MANY = 429;
    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private ModelProblem() {}

    static ProblemException of(ModelException failure) {
        ProblemException problem = ProblemException.of(failure.failure().problem(), failure.detail());
        problem = failure.getCause() == null ? problem : problem.causedBy(failure.getCause());
        if (problem.type().status() != TOO_MANY) {
            return problem;
        }
        Duration wait = failure.retryAfter().orElse(SHORTLY);
        // A header of whole seconds: one that is too early would be turned away again.
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return problem.withHeader("Retry-After", String.valueOf(seconds));
    }
}
