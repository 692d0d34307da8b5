package dev.tern.model.openai;

import dev.tern.config.TernVersion;
import dev.tern.invocation.Invocation;
import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Flux;

/**
 * Posts JSON and reads the answer, once, within the time of the current {@link Invocation} (60 seconds outside of one).
 * Whoever stops waiting, by an interrupt, a cancelled stream or because the time is over, closes the connection with it.
 */
public final class WireClient {
    private static final Duration OUTSIDE_OF_CALLS = Duration.ofSeconds(60);

    private final Endpoint endpoint;

    /** A client of that endpoint; nothing is opened yet. */
    public WireClient(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Posts and waits for the whole answer.
     *
     * @param path relative to the endpoint's base
     * @return the body of an answer of status 200
     */
    public byte[] post(String path, byte[] json) {
        return post(path, json, Map.of());
    }

    byte[] post(String path, byte[] json, Map<String, List<String>> headers) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                SharedHttpClient.get().sendAsync(request(path, json, headers), BoundedBody::of);
        try {
            HttpResponse<byte[]> response = answer.get(left().toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new WireException(
                        response.statusCode(), response.headers().map(), response.body());
            }
            return response.body();
        } catch (TimeoutException e) {
            throw new UncheckedIOException(new HttpTimeoutException("no whole answer in time"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("the caller does not wait any more"));
        } catch (ExecutionException e) {
            throw failed(Objects.requireNonNullElse(e.getCause(), e));
        } finally {
            answer.cancel(true);
        }
    }

    /** Posts when it is subscribed to, and hands on the data of each server-sent event as it comes. */
    Flux<String> events(String path, byte[] json, Map<String, List<String>> headers) {
        return Flux.defer(() -> EventStream.of(SharedHttpClient.get(), request(path, json, headers)));
    }

    private HttpRequest request(String path, byte[] json, Map<String, List<String>> more) {
        Map<String, String> credentials = endpoint.headers();
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.base().resolve(path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                .header("Content-Type", "application/json")
                .header("User-Agent", "tern/" + TernVersion.current());
        more.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        try {
            credentials.forEach(request::setHeader);
        } catch (IllegalArgumentException e) {
            // The message would show the key, so the exception is not kept either.
            throw ModelException.of(
                    ModelFailure.BAD_CREDENTIALS, "they have a character that a header cannot carry", null);
        }
        return request.timeout(left()).build();
    }

    /** At least a moment: a time-out of nothing is not allowed. */
    private static Duration left() {
        Duration left = Invocation.timeLeft(OUTSIDE_OF_CALLS);
        return left.toMillis() < 1 ? Duration.ofMillis(1) : left;
    }

    private static RuntimeException failed(Throwable cause) {
        if (cause instanceof RuntimeException told) {
            return told;
        }
        return new UncheckedIOException(cause instanceof IOException io ? io : new IOException(cause));
    }
}
