package dev.tern.gcp;

import dev.tern.http.Body;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import dev.tern.invocation.Invocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Between the Functions Framework's requests and responses and the neutral records. */
final class HttpFunctionMapper {
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String CONTENT_LENGTH = "Content-Length";

    private HttpFunctionMapper() {}

    /**
     * Reads a request's body, to its end: a client that is still sending when the answer comes may not see the answer.
     *
     * @param most how many bytes are kept
     */
    static byte[] body(InputStream in, int most) throws IOException {
        byte[] kept = in.readNBytes(most);
        in.transferTo(OutputStream.nullOutputStream());
        return kept;
    }

    /**
     * The neutral request.
     *
     * @param invokersOnly whether Google checks every caller
     */
    static HttpRequest toRequest(
            com.google.cloud.functions.HttpRequest request, byte[] body, Instant deadline, boolean invokersOnly) {
        // The framework's own path is normalised in some versions and raw in others; the address is always raw.
        RequestTarget target = RequestTarget.of(request.getUri());
        Headers headers = Headers.received(request.getHeaders());
        return new HttpRequest(
                request.getMethod(),
                target.path(),
                target.query(),
                headers,
                Body.of(body),
                invocation(headers, deadline)
                        .by(InvokerToken.caller(headers, invokersOnly).orElse(null)));
    }

    /** Status and headers first: with the first byte of the body they are on their way. */
    static void send(HttpResponse response, com.google.cloud.functions.HttpResponse sink) throws IOException {
        sink.setStatusCode(response.status());
        response.headers().forEach((name, values) -> {
            if (name.equalsIgnoreCase(CONTENT_TYPE)) {
                sink.setContentType(values.get(0));
            } else if (!name.equalsIgnoreCase(CONTENT_LENGTH)) {
                values.forEach(value -> sink.appendHeader(name, value));
            }
        });
        Body body = response.body();
        if (body.isEmpty()) {
            return;
        }
        if (!body.isStream()) {
            // Some versions of the framework send what has no length in chunks, however short it is.
            sink.appendHeader(CONTENT_LENGTH, String.valueOf(body.size()));
        }
        body.writeTo(sink.getOutputStream());
    }

    private static Invocation invocation(Headers headers, Instant deadline) {
        List<String> traceParents = present(Stream.of(
                headers.first("traceparent"),
                headers.first("X-Cloud-Trace-Context").flatMap(CloudTrace::toTraceParent)));
        Optional<String> traceId =
                Invocation.firstUsable(List.of(), traceParents, deadline).traceId();
        List<String> requestIds =
                present(Stream.of(headers.first("X-Request-Id"), headers.first("Function-Execution-Id"), traceId));
        return Invocation.firstUsable(requestIds, traceParents, deadline);
    }

    private static List<String> present(Stream<Optional<String>> values) {
        return values.flatMap(Optional::stream).toList();
    }
}
