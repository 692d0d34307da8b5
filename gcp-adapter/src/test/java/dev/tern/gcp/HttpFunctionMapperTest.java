package dev.tern.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.http.Body;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import dev.tern.invocation.Invocation;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HttpFunctionMapperTest {
    private static final Instant DEADLINE = Instant.parse("2030-01-01T00:00:00Z");
    private static final String TRACE = "105445aa7843bc8bf206b12000100000";
    private static final String TRACE_PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final byte[] BYTES = {0, (byte) 0xFF, (byte) 0x80};

    @Test
    @DisplayName("method, path, query, body and deadline are handed on")
    void mapsTheRequest() {
        HttpRequest request = HttpFunctionMapper.toRequest(
                ReceivedRequest.post("/a%20b?x=1&x=2", Map.of(), Body.empty()), BYTES, DEADLINE, false);

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/a b");
        assertThat(request.query().parameters()).containsEntry("x", List.of("1", "2"));
        assertThat(request.body().bytes()).isEqualTo(BYTES);
        assertThat(request.invocation().deadline()).isEqualTo(DEADLINE);
    }

    @Test
    @DisplayName("repeated headers keep all their values, whatever the case of their names")
    void keepsRepeatedHeaders() {
        HttpRequest request = request(Map.of("X-A", List.of("1", "2")));

        assertThat(request.headers().all("x-a")).containsExactly("1", "2");
    }

    @Test
    @DisplayName("the request id is the caller's, else the platform's execution id, else the trace id")
    void choosesTheRequestId() {
        Map<String, List<String>> trace = Map.of("X-Cloud-Trace-Context", List.of(TRACE + "/1;o=1"));
        Map<String, List<String>> execution =
                Map.of("X-Cloud-Trace-Context", List.of(TRACE), "Function-Execution-Id", List.of("p2ahxrt5cq5v"));
        Map<String, List<String>> callers =
                Map.of("X-Request-Id", List.of("mine-1"), "Function-Execution-Id", List.of("p2ahxrt5cq5v"));

        assertThat(invocation(callers).requestId()).isEqualTo("mine-1");
        assertThat(invocation(execution).requestId()).isEqualTo("p2ahxrt5cq5v");
        assertThat(invocation(trace).requestId()).isEqualTo(TRACE);
        assertThat(invocation(Map.of("traceparent", List.of(TRACE_PARENT))).requestId())
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(invocation(Map.of()).requestId()).isNotBlank();
    }

    @Test
    @DisplayName("an id of the caller's that would not be safe in a log gives way to the platform's")
    void dropsAnUnsafeRequestId() {
        Map<String, List<String>> headers =
                Map.of("X-Request-Id", List.of("a b\"c"), "Function-Execution-Id", List.of("p2ahxrt5cq5v"));

        assertThat(invocation(headers).requestId()).isEqualTo("p2ahxrt5cq5v");
    }

    @Test
    @DisplayName("the caller's traceparent comes before the platform's own trace header")
    void prefersTraceParent() {
        List<String> cloudTrace = List.of(TRACE + "/1;o=1");

        assertThat(invocation(Map.of("X-Cloud-Trace-Context", cloudTrace, "traceparent", List.of(TRACE_PARENT)))
                        .traceParent())
                .isEqualTo(TRACE_PARENT);
        assertThat(invocation(Map.of("X-Cloud-Trace-Context", cloudTrace, "traceparent", List.of("nonsense")))
                        .traceParent())
                .isEqualTo("00-" + TRACE + "-0000000000000001-01");
    }

    @Test
    @DisplayName("status, every value of every header and the bytes are sent as they are")
    void sendsTheResponse() throws IOException {
        Headers headers = Headers.of("content-type", "application/octet-stream")
                .plus("Set-Cookie", "a=1")
                .plus("Set-Cookie", "b=2");
        SentResponse sent = new SentResponse();
        HttpFunctionMapper.send(new HttpResponse(418, headers, Body.of(BYTES)), sent);

        assertThat(sent.status()).isEqualTo(418);
        assertThat(sent.getContentType()).contains("application/octet-stream");
        assertThat(sent.getHeaders())
                .containsEntry("Set-Cookie", List.of("a=1", "b=2"))
                .containsEntry("Content-Length", List.of("3"));
        assertThat(sent.bytes()).isEqualTo(BYTES);
    }

    @Test
    @DisplayName("the length sent is that of the body, whatever the function said")
    void sendsTheTrueLength() throws IOException {
        SentResponse sent = new SentResponse();
        HttpResponse response = HttpResponse.of(200, "text/plain", Body.of("é")).with("content-length", "7");
        HttpFunctionMapper.send(response, sent);

        assertThat(sent.getHeaders()).containsEntry("Content-Length", List.of("2"));
    }

    @Test
    @DisplayName("a stream has no length, and each of its parts is sent at once")
    void sendsPartsAtOnce() throws IOException {
        SentResponse sent = new SentResponse();
        HttpFunctionMapper.send(HttpResponse.of(200, "text/event-stream", Body.of(new Parts("ab", "cde"))), sent);

        assertThat(sent.text()).isEqualTo("abcde");
        assertThat(sent.flushed()).containsExactly(2, 5);
        assertThat(sent.getHeaders()).doesNotContainKey("Content-Length");
    }

    @Test
    @DisplayName("a response without a body has neither bytes nor a length")
    void sendsNoBody() throws IOException {
        SentResponse sent = new SentResponse();
        HttpFunctionMapper.send(HttpResponse.noContent(), sent);

        assertThat(sent.status()).isEqualTo(204);
        assertThat(sent.bytes()).isEmpty();
        assertThat(sent.getHeaders()).isEmpty();
    }

    private static Invocation invocation(Map<String, List<String>> headers) {
        return request(headers).invocation();
    }

    private static HttpRequest request(Map<String, List<String>> headers) {
        return HttpFunctionMapper.toRequest(ReceivedRequest.get("/", headers), new byte[0], DEADLINE, false);
    }
}
