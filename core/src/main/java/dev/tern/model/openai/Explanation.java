package dev.tern.model.openai;

import dev.tern.cloud.NoCredentialsException;
import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import dev.tern.model.ModelSpec;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the reason among the causes of a failure. */
final class Explanation {
    private static final int DEEPEST = 10;

    private Explanation() {}

    static Optional<ModelException> of(Throwable failure, ModelSpec model, Advice advice) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            ModelException told = told(cause, failure, model, advice);
            if (told != null) {
                return Optional.of(told);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static @Nullable ModelException told(Throwable cause, Throwable failure, ModelSpec model, Advice advice) {
        if (cause instanceof ModelException already) {
            return already;
        }
        if (cause instanceof WireException wire) {
            return ErrorSentence.of(wire, model, advice, Clock.systemUTC());
        }
        if (cause instanceof NoCredentialsException) {
            return ModelException.of(ModelFailure.BAD_CREDENTIALS, advice.credentials(), failure);
        }
        if (cause instanceof UnreadableAnswerException) {
            return ModelException.of(ModelFailure.BAD_ANSWER, failure);
        }
        if (cause instanceof CutOffException) {
            return ModelException.of(ModelFailure.BAD_ANSWER, "it was cut off", failure);
        }
        if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
            return ModelException.of(ModelFailure.TIMED_OUT, failure);
        }
        return cause instanceof IOException ? ModelException.of(ModelFailure.UNREACHABLE, failure) : null;
    }
}
