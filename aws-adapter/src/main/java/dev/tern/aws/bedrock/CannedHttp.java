package dev.tern.aws.bedrock;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLSession;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/** Sends nothing and always has the same answer of a model, for a rehearsal. */
final class CannedHttp implements SdkAsyncHttpClient {
    private static final String ANSWER = """
        {"output":{"message":{"role":"assistant","content":[{"text":"Rehearsed."}]}},"stopReason":"end_turn",
         "usage":{"inputTokens":1,"outputTokens":1,"totalTokens":2},"metrics":{"latencyMs":1}}
        """;

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest asked) {
        HttpExchange exchange = new HttpExchange(asked.responseHandler());
        exchange.answered(new Canned(JdkAsyncHttpClient.request(asked)), null);
        return exchange.done();
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private record Canned(HttpRequest request) implements HttpResponse<Flow.Publisher<List<ByteBuffer>>> {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public Optional<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (name, value) -> true);
        }

        @Override
        public Flow.Publisher<List<ByteBuffer>> body() {
            ByteBuffer bytes = ByteBuffer.wrap(ANSWER.getBytes(StandardCharsets.UTF_8));
            return JdkFlowAdapter.publisherToFlowPublisher(Mono.just(List.of(bytes)));
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return request.uri();
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
