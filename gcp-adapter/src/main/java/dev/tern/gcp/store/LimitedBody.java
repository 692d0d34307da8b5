package dev.tern.gcp.store;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body that must not be longer than a limit. One that says it is longer is not read at all, and one that turns out
 * to be is read no further.
 */
final class LimitedBody implements BodySubscriber<LimitedBody.Read> {
    /** How long an object is as it is stored, which is not what is sent if it is unpacked on the way. */
    private static final String STORED_LENGTH = "x-goog-stored-content-length";

    private final CompletableFuture<Read> read = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long announced;
    private final long most;
    private Flow.@Nullable Subscription subscription;

    /**
     * What came.
     *
     * @param bytes none if there are too many
     * @param tooLong how long it is, as far as is known, if it is too long; else zero
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
    record Read(byte[] bytes, long tooLong) {}

    private LimitedBody(long announced, long most) {
        this.announced = announced;
        this.most = most;
    }

    /** Reads a body of at most so many bytes. */
    static BodyHandler<Read> handler(long most) {
        return info -> new LimitedBody(announced(info.headers()), most);
    }

    private static long announced(HttpHeaders headers) {
        return Math.max(length(headers, "content-length"), length(headers, STORED_LENGTH));
    }

    private static long length(HttpHeaders headers, String name) {
        try {
            return headers.firstValueAsLong(name).orElse(0);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public CompletionStage<Read> getBody() {
        return read;
    }

    @Override
    public void onSubscribe(Flow.Subscription newOne) {
        subscription = newOne;
        if (announced > most) {
            stop(announced);
        } else {
            newOne.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (bytes.size() + (long) part.remaining() > most) {
                stop(bytes.size() + (long) part.remaining());
                return;
            }
            byte[] next = new byte[part.remaining()];
            part.get(next);
            bytes.writeBytes(next);
        }
    }

    @Override
    public void onError(Throwable failure) {
        read.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        read.complete(new Read(bytes.toByteArray(), 0));
    }

    private void stop(long length) {
        read.complete(new Read(new byte[0], length));
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
