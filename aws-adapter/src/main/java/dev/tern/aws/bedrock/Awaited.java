package dev.tern.aws.bedrock;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for a call as long as its answer is wanted, and then lets go of it. */
final class Awaited {
    /** How long a call may take that no invocation limits. */
    private static final Duration OUTSIDE_OF_CALLS = Duration.ofSeconds(60);

    private Awaited() {}

    /**
     * The answer.
     *
     * @throws DeadlineExceededException if the thread is told to stop, or there was no time left to begin
     * @throws ModelException if the time is over before there is an answer
     */
    static <T> T of(Supplier<CompletableFuture<T>> start) {
        Invocation.current().ifPresent(Invocation::checkDeadline);
        CompletableFuture<T> call = start.get();
        try {
            return call.get(Invocation.timeLeft(OUTSIDE_OF_CALLS).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw ModelException.of(ModelFailure.TIMED_OUT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadlineExceededException();
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } finally {
            call.cancel(true);
        }
    }

    private static RuntimeException failed(@Nullable Throwable cause) {
        return cause instanceof RuntimeException told ? told : new CompletionException(cause);
    }
}
