package dev.tern.cloud;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import dev.tern.snapshot.Renewed;
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
    private final Renewed<Latest> latest = new Renewed<>(Latest::new);

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
        CompletableFuture<Expiring<T>> coming = latest.get().orNext();
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

    /** Of the time since the last restore: credentials that were fetched before a snapshot may be over, or another's. */
    private final class Latest {
        private @Nullable CompletableFuture<Expiring<T>> known;

        synchronized CompletableFuture<Expiring<T>> orNext() {
            CompletableFuture<Expiring<T>> last = known;
            if (last != null && (!last.isDone() || isGood(last))) {
                return last;
            }
            CompletableFuture<Expiring<T>> next =
                    CompletableFuture.supplyAsync(KeptCredentials.this::fetch, KeptCredentials::start);
            known = next;
            return next;
        }

        private boolean isGood(CompletableFuture<Expiring<T>> done) {
            return !done.isCompletedExceptionally()
                    && clock.instant().plus(EARLY).isBefore(done.join().expires());
        }
    }
}
