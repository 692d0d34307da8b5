package dev.tern.model.openai;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body up to a limit. Of an error only the beginning is of interest, and it is good even if the connection then
 * breaks; an answer must be whole.
 */
final class BoundedBody implements BodySubscriber<byte[]> {
    static final int ERROR_BYTES = 64 * 1024;

    /** Room for some thousand embeddings as text. */
    static final int ANSWER_BYTES = 64 * 1024 * 1024;

    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final boolean error;
    private Flow.@Nullable Subscription subscription;

    private BoundedBody(boolean error) {
        this.error = error;
    }

    static BodySubscriber<byte[]> of(ResponseInfo response) {
        return new BoundedBody(response.statusCode() != 200);
    }

    static BoundedBody ofError() {
        return new BoundedBody(true);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        parts.forEach(this::keep);
        if (error && read.size() >= ERROR_BYTES) {
            stop();
            whole.complete(read.toByteArray());
        } else if (read.size() > ANSWER_BYTES) {
            stop();
            whole.completeExceptionally(new UnreadableAnswerException("the answer is too large"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (error) {
            whole.complete(read.toByteArray());
        } else {
            whole.completeExceptionally(new CutOffException(failure));
        }
    }

    @Override
    public void onComplete() {
        whole.complete(read.toByteArray());
    }

    private void keep(ByteBuffer part) {
        int room = error ? ERROR_BYTES - read.size() : part.remaining();
        byte[] bytes = new byte[Math.min(room, part.remaining())];
        part.get(bytes);
        read.writeBytes(bytes);
    }

    /** Lets go of the connection. */
    void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
