package dev.tern.aws.bedrock;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;

/** One request and its answer, handed to the SDK as it comes. */
final class HttpExchange {
    private final SdkAsyncHttpResponseHandler reader;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    HttpExchange(SdkAsyncHttpResponseHandler reader) {
        this.reader = reader;
    }

    /** Done when the body has been read. Whoever makes it fail before ends the exchange. */
    CompletableFuture<Void> done() {
        return done;
    }

    /** The head of the answer has come, or none will. */
    void answered(@Nullable HttpResponse<Flow.Publisher<List<ByteBuffer>>> response, @Nullable Throwable failure) {
        if (response == null) {
            fail(
                    failure instanceof CompletionException wrapped && wrapped.getCause() != null
                            ? wrapped.getCause()
                            : failure);
            return;
        }
        try {
            reader.onHeaders(SdkHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .build());
            reader.onStream(new BodyParts(response.body(), done));
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void fail(@Nullable Throwable failure) {
        Throwable why = failure == null ? new IllegalStateException("neither an answer nor a failure") : failure;
        if (done.completeExceptionally(why)) {
            reader.onError(why);
        }
    }
}
