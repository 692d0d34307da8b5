package dev.tern.invocation;

import dev.tern.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private final Set<Lasting> lasting = ConcurrentHashMap.newKeySet();

    /**
     * A place for calls.
     *
     * @param concurrency how many are worked on at once
     * @param timeout how long one may take where its own deadline is later
     */
    public DeadlineExecutor(int concurrency, Duration timeout) {
        this.timeout = timeout;
        this.places = new Semaphore(concurrency);
        this.threads = Executors.newCachedThreadPool(new WorkThreads("tern-call"));
    }

    /**
     * Does the work within the invocation's deadline, less what sending the answer needs. A result that is
     * {@link Lasting} keeps the call's place until it has ended.
     *
     * @throws DeadlineExceededException if it was not done in time
     * @throws ProblemException of type unavailable if too many calls are being worked on
     */
    public <T> T call(Invocation invocation, CallWork<T> work) throws Exception {
        Invocation limited = limit(invocation);
        CallThreads own = new CallThreads(threads, Place.among(places), limited);
        CallThread<T> thread = own.start(() -> work.call(limited));
        CompletableFuture<Void> unused = thread.result().thenAccept(this::watch);
        try {
            return thread.result().get(limited.remaining().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw abandoned(thread);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw abandoned(thread);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    /** Interrupts the calls that are still running, and stops what lasts. */
    @Override
    public void close() {
        threads.shutdownNow();
        lasting.forEach(Lasting::stop);
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

    /** What the thread gives nevertheless is nobody's. */
    private static DeadlineExceededException abandoned(CallThread<?> thread) {
        thread.interrupt();
        CompletableFuture<Void> unused = thread.result().thenAccept(late -> {
            if (late instanceof Lasting lasting) {
                lasting.stop();
            }
        });
        return new DeadlineExceededException();
    }

    private void watch(Object result) {
        if (result instanceof Lasting work && !work.hasEnded()) {
            lasting.add(work);
            work.ended().whenComplete((nothing, failure) -> lasting.remove(work));
        }
    }

    private static Exception unwrapped(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof Exception exception ? exception : failure;
    }
}
