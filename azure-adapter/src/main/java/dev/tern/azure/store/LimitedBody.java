package dev.tern.azure.store;

import dev.tern.state.ObjectTooLargeException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * A body that must not be longer than a limit. Azure always says how long a blob is, so one that is longer is not read at
 * all.
 */
final class LimitedBody {
    private LimitedBody() {}

    /**
     * What came.
     *
     * @param bytes none if there are too many
     * @param size in bytes, as the answer says
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
    record Read(byte[] bytes, long size) {

        /**
         * The bytes.
         *
         * @throws ObjectTooLargeException if there are more than that
         */
        byte[] atMost(long most) {
            if (size > most) {
                throw new ObjectTooLargeException(size, most);
            }
            return bytes;
        }
    }

    /** Reads a body of at most so many bytes. */
    static BodyHandler<Read> handler(long most) {
        return info -> {
            long size = info.headers().firstValueAsLong("Content-Length").orElse(Long.MAX_VALUE);
            return size > most
                    ? new Unread(size)
                    : BodySubscribers.mapping(BodySubscribers.ofByteArray(), bytes -> new Read(bytes, size));
        };
    }

    /** Hangs up before the first byte. */
    private static final class Unread implements BodySubscriber<Read> {
        private final long size;

        Unread(long size) {
            this.size = size;
        }

        @Override
        public CompletionStage<Read> getBody() {
            return CompletableFuture.completedFuture(new Read(new byte[0], size));
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            // What was on its way already is not wanted.
        }

        @Override
        public void onError(Throwable failure) {
            // Nothing is waited for.
        }

        @Override
        public void onComplete() {
            // Nothing is waited for.
        }
    }
}
