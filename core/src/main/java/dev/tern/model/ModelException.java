package dev.tern.model;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model gave no usable answer. The message is for the client: it never repeats what the provider said, which may hold
 * a prompt or a key; that stays in the cause, for the log.
 */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ModelFailure failure;
    private final @Nullable Duration retryAfter;

    private ModelException(
            ModelFailure failure, String detail, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(detail, cause);
        this.failure = failure;
        this.retryAfter = retryAfter;
    }

    /** A failure in its own words. */
    public static ModelException of(ModelFailure failure, @Nullable Throwable cause) {
        return new ModelException(failure, failure.sentence(), null, cause);
    }

    /** A failure about which more can be said: the limit, the filter's category, what to do. */
    public static ModelException of(ModelFailure failure, String more, @Nullable Throwable cause) {
        return new ModelException(failure, failure.sentence() + ": " + more, null, cause);
    }

    /** The same failure, with the time after which the provider asks to be tried again. */
    public ModelException after(@Nullable Duration wait) {
        return new ModelException(failure, detail(), wait, getCause());
    }

    /** What went wrong. */
    public ModelFailure failure() {
        return failure;
    }

    /** What happened this time, for the client. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** How long the provider asks to wait, if it says. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
