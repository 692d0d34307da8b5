package dev.tern.invocation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Does the pieces of one call's work side by side, each bound to the call. Threads are made when they are first needed,
 * serve all calls and end when there is nothing to do. Thread-safe.
 */
public final class ParallelWork {
    private static final Duration OUTSIDE_OF_CALLS = Duration.ofDays(1);

    private final int atOnce;
    private final ExecutorService threads = Executors.newCachedThreadPool(new WorkThreads("tern-part"));

    /**
     * A place for pieces of work.
     *
     * @param atOnce how many pieces of one call are worked on at the same time
     */
    public ParallelWork(int atOnce) {
        this.atOnce = atOnce;
    }

    /**
     * Does all pieces and gives what they gave, in their order. When one fails, or the deadline passes, or the thread is
     * told to stop, the others are interrupted and those that have not begun are left out.
     *
     * @throws DeadlineExceededException if it was not done in time
     */
    public <T> List<T> all(List<Supplier<T>> pieces) {
        CompletionService<T> running = new ExecutorCompletionService<>(threads);
        Deque<Supplier<T>> waiting = new ArrayDeque<>(pieces);
        List<Future<T>> begun = new ArrayList<>();
        try {
            while (begun.size() < atOnce && !waiting.isEmpty()) {
                begun.add(running.submit(inCall(waiting.remove())::get));
            }
            for (int done = 0; done < pieces.size(); done++) {
                next(running).get();
                if (!waiting.isEmpty()) {
                    begun.add(running.submit(inCall(waiting.remove())::get));
                }
            }
            return results(begun);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadlineExceededException();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            begun.forEach(piece -> piece.cancel(true));
        }
    }

    private static <T> Future<T> next(CompletionService<T> running) throws InterruptedException {
        Future<T> done = running.poll(Invocation.timeLeft(OUTSIDE_OF_CALLS).toMillis(), TimeUnit.MILLISECONDS);
        if (done == null) {
            throw new DeadlineExceededException();
        }
        return done;
    }

    private static <T> List<T> results(List<Future<T>> done) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        for (Future<T> piece : done) {
            results.add(piece.get());
        }
        return results;
    }

    private static <T> Supplier<T> inCall(Supplier<T> piece) {
        return Invocation.current()
                .<Supplier<T>>map(call -> () -> call.get(piece))
                .orElse(piece);
    }

    /** Pieces throw no checked exceptions. */
    private static RuntimeException unwrapped(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof RuntimeException exception
                ? exception
                : new IllegalStateException(failure.getCause());
    }
}
