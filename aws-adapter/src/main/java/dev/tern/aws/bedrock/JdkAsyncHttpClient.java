package dev.tern.aws.bedrock;

import dev.tern.client.HttpClients;
import dev.tern.snapshot.Renewed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.reactivestreams.FlowAdapters;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkHttpContentPublisher;

/** The SDK's HTTP on the JDK's own client: no further library, and a call that is let go of closes its connection. */
final class JdkAsyncHttpClient implements SdkAsyncHttpClient {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** The JDK writes these itself, from the address and the body, and refuses to be told them. */
    private static final Set<String> OF_THE_JDK = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final Renewed<HttpClient> client = new Renewed<>(() -> HttpClients.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build());

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest asked) {
        CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> sent =
                client.get().sendAsync(request(asked), BodyHandlers.ofPublisher());
        HttpExchange exchange = new HttpExchange(asked.responseHandler());
        CompletableFuture<?> unused = sent.whenComplete(exchange::answered);
        CompletableFuture<Void> done = exchange.done();
        // The SDK lets go of a call by failing this future; only the JDK's own knows how to end the call.
        CompletableFuture<Void> unusedToo = done.whenComplete((nothing, failure) -> sent.cancel(true));
        return done;
    }

    @Override
    public String clientName() {
        return "JdkHttpClient";
    }

    @Override
    public void close() {
        // The JDK's client ends with its last call.
    }

    static HttpRequest request(AsyncExecuteRequest asked) {
        SdkHttpRequest wanted = asked.request();
        URI address = wanted.getUri();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).method(wanted.method().name(), body(asked.requestContentPublisher()));
        wanted.forEachHeader((name, values) -> {
            if (!OF_THE_JDK.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static BodyPublisher body(SdkHttpContentPublisher content) {
        long length = content.contentLength().orElse(0L);
        return length == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(FlowAdapters.toFlowPublisher(content), length);
    }
}
