package dev.tern.model.openai;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Flow;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A response of server-sent events as the data of each, at the subscriber's own pace. Cancelling closes the connection. */
final class EventStream {
    private EventStream() {}

    static Flux<String> of(HttpClient client, HttpRequest request) {
        return Mono.fromFuture(() -> client.sendAsync(request, HttpResponse.BodyHandlers.ofPublisher()))
                // One that arrives when nobody wants it any more would keep its connection.
                .doOnDiscard(HttpResponse.class, EventStream::letGo)
                .flatMapMany(EventStream::read);
    }

    private static Flux<String> read(HttpResponse<Flow.Publisher<List<ByteBuffer>>> response) {
        return streams(response) ? events(response.body()) : refused(response);
    }

    private static Flux<String> events(Flow.Publisher<List<ByteBuffer>> body) {
        EventData data = new EventData();
        Lines lines = new Lines();
        return JdkFlowAdapter.flowPublisherToFlux(body)
                .onErrorMap(CutOffException::new)
                .concatMapIterable(lines::next, 1)
                .concatWith(Flux.defer(() -> Flux.fromIterable(lines.last())))
                .concatMapIterable(data::next)
                .concatWith(Flux.defer(() -> Flux.fromIterable(data.last())));
    }

    private static Flux<String> refused(HttpResponse<Flow.Publisher<List<ByteBuffer>>> response) {
        BoundedBody body = BoundedBody.ofError();
        response.body().subscribe(body);
        return Mono.fromCompletionStage(body.getBody())
                .doOnCancel(body::stop)
                .flatMapMany(bytes -> Flux.error(refusal(response, bytes)));
    }

    private static RuntimeException refusal(HttpResponse<?> response, byte[] body) {
        if (response.statusCode() == 200 && !ErrorBody.in(body)) {
            return new UnreadableAnswerException("the answer is not a stream");
        }
        return new WireException(response.statusCode(), response.headers().map(), body);
    }

    /** Some servers forget to say what they send; one that says JSON or HTML does not stream. */
    private static boolean streams(HttpResponse<?> response) {
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return response.statusCode() == 200 && !type.contains("json") && !type.contains("html");
    }

    private static void letGo(HttpResponse<?> response) {
        if (response.body() instanceof Flow.Publisher<?> body) {
            JdkFlowAdapter.flowPublisherToFlux(body).subscribe().dispose();
        }
    }
}
