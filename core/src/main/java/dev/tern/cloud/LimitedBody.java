package dev.tern.cloud;

import dev.tern.state.ObjectTooLargeException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A body in memory that must not be longer than a limit. One that is announced to be longer is not read at all, and one that
 * turns out to be is read no further.
 */
public final class LimitedBody implements BodySubscriber<LimitedBody.Read> {
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final CompletableFuture<Read> read = new CompletableFuture<>();
    private final long announced;
    private final long most;
    private byte[] bytes;
    private int length;
    private Flow.@Nullable Subscription subscription;

    /**
     * What came.
     *
     * @param bytes none if there are too many
     * @param tooLong how long it is, as far as is known, if it is too long; else zero
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
    public record Read(byte[] bytes, long tooLong) {

        /**
         * The bytes.
         *
         * @param most the limit that they were read with
         * @throws ObjectTooLargeException if there are more
         */
        public byte[] atMost(long most) {
            if (tooLong > 0) {
                throw new ObjectTooLargeException(tooLong, most);
            }
            return bytes;
        }
    }

    private LimitedBody(long announced, long most) {
        this.announced = announced;
        this.most = Math.min(most, LONGEST_ARRAY);
        // What is announced is not copied again; what is not is mostly short.
        this.bytes = new byte[announced > this.most ? 0 : (int) announced];
    }

    /**
     * Reads a body of at most so many bytes.
     *
     * @param announced how long it is said to be; zero if that is not said
     */
    public static LimitedBody of(long announced, long most) {
        return new LimitedBody(announced, most);
    }

    /** The same of a whole answer: nothing if it is longer. */
    public static BodySubscriber<Optional<byte[]>> orNothing(ResponseInfo info, long most) {
        long announced = info.headers().firstValueAsLong("Content-Length").orElse(0);
        return BodySubscribers.mapping(
                of(announced, most), read -> read.tooLong() > 0 ? Optional.empty() : Optional.of(read.bytes()));
    }

    @Override
    public CompletionStage<Read> getBody() {
        return read;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (announced > most) {
            stop(announced);
        } else {
            given.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (read.isDone()) {
                return;
            }
            keep(part);
        }
    }

    @Override
    public void onError(Throwable failure) {
        read.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        read.complete(new Read(length == bytes.length ? bytes : Arrays.copyOf(bytes, length), 0));
    }

    private void keep(ByteBuffer part) {
        long end = length + (long) part.remaining();
        if (end > most) {
            stop(end);
            return;
        }
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(most, Math.max(end, 2L * bytes.length)));
        }
        part.get(bytes, length, (int) end - length);
        length = (int) end;
    }

    private void stop(long found) {
        read.complete(new Read(new byte[0], found));
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
