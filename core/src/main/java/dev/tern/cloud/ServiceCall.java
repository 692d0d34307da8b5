package dev.tern.cloud;

import dev.tern.client.HttpClients;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import dev.tern.snapshot.Renewed;
import dev.tern.state.StoreException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call to a cloud's store over HTTP: made and signed anew for each try, tried up to four times where that may help, and
 * never for longer than the current call has left. A write whose answer was lost is made again, so one with a condition
 * may say that it was refused although the first try has written; who wrote under a condition reads before it gives up.
 */
public final class ServiceCall {
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int TRIES = 4;
    private static final long FIRST_WAIT_MILLIS = 50;
    private static final Set<Integer> WORTH_TRYING_AGAIN = Set.of(408, 429, 500, 502, 503, 504);

    private static final Renewed<HttpClient> CLIENT =
            new Renewed<>(() -> HttpClients.newBuilder().connectTimeout(CONNECT).build());

    private ServiceCall() {}

    /**
     * Asks, and gives the last answer whatever its status.
     *
     * @param request makes and signs one try
     * @param body reads an answer; a new one for each try
     * @throws StoreException if there was no answer
     * @throws DeadlineExceededException if there was none because the current call's time is over
     */
    public static <T> HttpResponse<T> send(Supplier<HttpRequest> request, Supplier<BodyHandler<T>> body) {
        return send(request, body, answer -> false);
    }

    /**
     * Asks likewise a service that says in other ways, too, that it is worth another try.
     *
     * @param again whether to try again although the status alone does not ask for it
     */
    public static <T> HttpResponse<T> send(
            Supplier<HttpRequest> request, Supplier<BodyHandler<T>> body, Predicate<HttpResponse<T>> again) {
        Instant end = Instant.now().plus(Invocation.timeLeft(MOST));
        for (int tries = 1; ; tries++) {
            try {
                HttpResponse<T> answer = once(request.get(), body.get(), end);
                boolean worthIt = WORTH_TRYING_AGAIN.contains(answer.statusCode()) || again.test(answer);
                if (tries == TRIES || !worthIt) {
                    return answer;
                }
            } catch (ExecutionException e) {
                if (tries == TRIES) {
                    throw StoreException.temporary("the store cannot be reached", e);
                }
            }
            pause(tries, end);
        }
    }

    private static <T> HttpResponse<T> once(HttpRequest request, BodyHandler<T> body, Instant end)
            throws ExecutionException {
        CompletableFuture<HttpResponse<T>> answer = CLIENT.get().sendAsync(request, body);
        try {
            return answer.get(Math.max(1, millisUntil(end)), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw late(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadlineExceededException();
        } finally {
            answer.cancel(true);
        }
    }

    /** Full jitter: instances that were turned away together do not come back together. */
    private static void pause(int tries, Instant end) {
        long wait = ThreadLocalRandom.current().nextLong(FIRST_WAIT_MILLIS << tries);
        if (wait >= millisUntil(end)) {
            throw late(null);
        }
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadlineExceededException();
        }
    }

    private static RuntimeException late(@Nullable Throwable cause) {
        return Invocation.current().isPresent()
                ? new DeadlineExceededException()
                : StoreException.temporary("the store did not answer in time", cause);
    }

    private static long millisUntil(Instant end) {
        return Duration.between(Instant.now(), end).toMillis();
    }
}
