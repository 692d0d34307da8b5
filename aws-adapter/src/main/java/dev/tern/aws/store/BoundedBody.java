package dev.tern.aws.store;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A body in memory up to a limit; empty if it is longer. One that announces its length is not read at all then, any other
 * no further than to the limit.
 */
final class BoundedBody implements BodySubscriber<Optional<byte[]>> {
    private static final int ERROR = 64 * 1024;

    private final long announced;
    private final long most;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<Optional<byte[]>> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    private BoundedBody(long announced, long most) {
        this.announced = announced;
        this.most = most;
    }

    /** Reads what was asked for up to a limit in bytes, and what is said of an error up to another. */
    static BodyHandler<Optional<byte[]>> upTo(long most) {
        return info -> info.statusCode() == 200 ? of(info, Math.min(most, Integer.MAX_VALUE - 8)) : error(info);
    }

    /** Reads what is said of an error. */
    static BodySubscriber<Optional<byte[]>> error(ResponseInfo info) {
        return of(info, ERROR);
    }

    private static BoundedBody of(ResponseInfo info, long most) {
        return new BoundedBody(info.headers().firstValueAsLong("Content-Length").orElse(0), most);
    }

    @Override
    public CompletionStage<Optional<byte[]>> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (announced > most) {
            refuse();
        } else {
            given.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (body.isDone()) {
                return;
            }
            if (read.size() + (long) part.remaining() > most) {
                refuse();
                return;
            }
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            read.write(bytes, 0, bytes.length);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(Optional.of(read.toByteArray()));
    }

    private void refuse() {
        body.complete(Optional.empty());
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
