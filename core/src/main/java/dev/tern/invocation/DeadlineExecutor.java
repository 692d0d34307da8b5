package dev.tern.invocation;

import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a call on a thread of its own, so that the answer can leave before the platform stops waiting, whatever the
 * function does. Work that is late is interrupted; work that ignores this keeps its place among the calls that run at
 * once, which is why their number is limited.
 */
public final class DeadlineExecutor implements AutoCloseable {
    private static final Duration MOST_MARGIN = Duration.ofMillis(500);

    private final ExecutorService threads;
    private final Semaphore places;
    private final Duration timeout;

    /**
     * A place for calls.
     *
     * @param concurrency how many are worked on at once
     * @param timeout how long one may take where its own deadline is later
     */
    public DeadlineExecutor(int concurrency, Duration timeout) {
        this.timeout = timeout;
        this.places = new Semaphore(concurrency);
        this.threads = Executors.newCachedThreadPool(new CallThreads("tern-call"));
    }

    /**
     * Does the work within the invocation's deadline, less what sending the answer needs.
     *
     * @throws DeadlineExceededException if it was not done in time
     * @throws ProblemException of type unavailable if too many calls are being worked on
     */
    public <T> T call(Invocation invocation, CallWork<T> work) throws Exception {
        Invocation limited = limit(invocation);
        Future<T> running = submit(limited.wrap(() -> work.call(limited)));
        try {
            return running.get(limited.remaining().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            running.cancel(true);
            throw new DeadlineExceededException();
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new DeadlineExceededException();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    /** Interrupts the calls that are still running. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** The work of one call, which is told its invocation. */
    public interface CallWork<T> {

        /** Does the work. */
        T call(Invocation invocation) throws Exception;
    }

    /** Something must be left of the platform's time to send the answer. */
    private Invocation limit(Invocation invocation) {
        Duration tenth = invocation.remaining().dividedBy(10);
        Duration margin = tenth.compareTo(MOST_MARGIN) < 0 ? tenth : MOST_MARGIN;
        Instant latest = invocation.deadline().minus(margin);
        return invocation.noLaterThan(latest).noLaterThan(Instant.now().plus(timeout));
    }

    private <T> Future<T> submit(Callable<T> work) {
        if (!places.tryAcquire()) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "too many calls are being worked on")
                    .withHeader("Retry-After", "1");
        }
        return threads.submit(() -> {
            try {
                return work.call();
            } finally {
                // Before the caller hears of the result, so that its next call finds the place free.
                places.release();
            }
        });
    }

    private static Exception unwrapped(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof Exception exception ? exception : failure;
    }
}
