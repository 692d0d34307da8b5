package dev.tern.cloud;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Credentials that run out, fetched when they are first needed and again shortly before their end. They are fetched on a
 * thread of their own, once for all who wait; each waits no longer than its own call may take, and one that gives up does
 * not take them from the others. Thread-safe.
 */
public final class KeptCredentials<T> implements Supplier<T> {
    private static final Duration EARLY = Duration.ofMinutes(3);
    private static final Duration OUTSIDE_OF_CALLS = Duration.ofSeconds(30);

    private final Callable<Expiring<T>> source;
    private final Clock clock;
    private @Nullable CompletableFuture<Expiring<T>> latest;

    /** Credentials from that source, which may block. */
    public KeptCredentials(Callable<Expiring<T>> source) {
        this(source, Clock.systemUTC());
    }

    KeptCredentials(Callable<Expiring<T>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * The credentials.
     *
     * @throws NoCredentialsException if the source gives none
     * @throws DeadlineExceededException if the call's time is over before they come
     */
    @Override
    public T get() {
        CompletableFuture<Expiring<T>> coming = latest();
        try {
            long wait = Invocation.timeLeft(OUTSIDE_OF_CALLS).toMillis();
            return coming.get(wait, TimeUnit.MILLISECONDS).value();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadlineExceededException();
        } catch (TimeoutException e) {
            throw new DeadlineExceededException();
        } catch (ExecutionException e) {
            throw new NoCredentialsException(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private synchronized CompletableFuture<Expiring<T>> latest() {
        CompletableFuture<Expiring<T>> known = latest;
        if (known != null && (!known.isDone() || isGood(known))) {
            return known;
        }
        CompletableFuture<Expiring<T>> next = CompletableFuture.supplyAsync(this::fetch, KeptCredentials::start);
        latest = next;
        return next;
    }

    private boolean isGood(CompletableFuture<Expiring<T>> done) {
        return !done.isCompletedExceptionally()
                && clock.instant().plus(EARLY).isBefore(done.join().expires());
    }

    private Expiring<T> fetch() {
        try {
            return source.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "tern-credentials");
        thread.setDaemon(true);
        thread.start();
    }
}
