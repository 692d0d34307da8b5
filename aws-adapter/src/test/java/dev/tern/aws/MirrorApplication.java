package dev.tern.aws;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.http.Body;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Functions that show what reaches them, and give what a test wants. */
public final class MirrorApplication implements ApplicationContextInitializer<GenericApplicationContext> {
    static final AtomicReference<HttpResponse> RESPONSE = new AtomicReference<>();

    /** Answers with the request. */
    public static final class Mirror implements Function<HttpRequest, HttpResponse> {
        @Override
        public HttpResponse apply(HttpRequest request) {
            ObjectNode seen = new ObjectMapper().createObjectNode();
            seen.put("method", request.method()).put("path", request.path());
            seen.put("body", request.body().bytes());
            request.query()
                    .parameters()
                    .forEach((name, values) -> values.forEach(value ->
                            seen.withObject("/query").withArrayProperty(name).add(value)));
            request.headers()
                    .forEach((name, values) -> values.forEach(value ->
                            seen.withObject("/headers").withArrayProperty(name).add(value)));
            seen.put("requestId", request.invocation().requestId());
            seen.put("traceParent", request.invocation().traceParent());
            return HttpResponse.of(200, "application/json", Body.of(seen.toString()));
        }
    }

    /** Answers with what the test has chosen. */
    public static final class Chosen implements Function<HttpRequest, HttpResponse> {
        @Override
        public HttpResponse apply(HttpRequest request) {
            return RESPONSE.get();
        }
    }

    /** Answers with three bytes that are no text, and two cookies. */
    public static final class Picture implements Function<HttpRequest, HttpResponse> {
        @Override
        public HttpResponse apply(HttpRequest request) {
            Headers headers = Headers.of("Content-Type", "image/png")
                    .plus("Set-Cookie", "a=1; Path=/")
                    .plus("Set-Cookie", "b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT");
            return new HttpResponse(200, headers, Body.of(new byte[] {0, (byte) 0xFF, (byte) 0x80}));
        }
    }

    /** Takes messages of a queue, and gives back the ones that are to be sent again. */
    public static final class Batch implements Function<SQSEvent, SQSBatchResponse> {
        @Override
        public SQSBatchResponse apply(SQSEvent event) {
            return new SQSBatchResponse(event.getRecords().stream()
                    .map(message -> new BatchItemFailure(message.getMessageId()))
                    .toList());
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("mirror", Mirror.class);
        context.registerBean("chosen", Chosen.class);
        context.registerBean("picture", Picture.class);
        context.registerBean("batch", Batch.class);
    }
}
