package dev.tern.cloud;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tern.client.HttpClients;
import dev.tern.config.SecretStoreException;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import dev.tern.snapshot.Renewed;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One question to a cloud's store of secrets over HTTP, which takes five seconds at most, connection and body included,
 * and no longer than the current call has left. It follows no redirect: a secret comes from the address that was asked.
 */
public final class StoreCall {
    private static final Duration MOST = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Made when a secret is first fetched: the JDK's client costs time that a start should not pay. */
    private static final Renewed<HttpClient> CLIENT =
            new Renewed<>(() -> HttpClients.newBuilder().connectTimeout(MOST).build());

    private StoreCall() {}

    /**
     * Asks.
     *
     * @throws SecretStoreException if there is no answer
     * @throws DeadlineExceededException if there is none because the current call's time is over
     */
    public static StoreAnswer ask(HttpRequest request) {
        Duration left = Invocation.timeLeft(MOST);
        boolean hurried = left.compareTo(MOST) < 0;
        Duration most = hurried ? left : MOST;
        CompletableFuture<HttpResponse<byte[]>> answer = CLIENT.get().sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return read(answer.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw hurried
                    ? new DeadlineExceededException()
                    : new SecretStoreException("the store did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadlineExceededException();
        } catch (ExecutionException e) {
            throw new SecretStoreException("the store cannot be reached", e);
        } finally {
            answer.cancel(true);
        }
    }

    // The parser's own message quotes what it read, which may be a secret, so nothing is made of it.
    private static StoreAnswer read(HttpResponse<byte[]> response) {
        try {
            return new StoreAnswer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            return new StoreAnswer(response.statusCode(), MissingNode.getInstance());
        }
    }
}
