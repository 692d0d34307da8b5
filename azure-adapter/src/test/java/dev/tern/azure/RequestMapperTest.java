package dev.tern.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpRequestMessage;
import dev.tern.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RequestMapperTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    @DisplayName("method, path, headers and body are those that were sent")
    void mapsTheRequest() {
        HttpRequest request = map(Sent.post("/v1/chat", "application/json", "{\"tea\":\"茶\"}"));

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/v1/chat");
        assertThat(request.headers().first("Content-Type")).contains("application/json");
        assertThat(request.body().text()).isEqualTo("{\"tea\":\"茶\"}");
    }

    @Test
    @DisplayName("the path is decoded once, and that of the root is a slash")
    void decodesThePath() {
        assertThat(map(Sent.get("/caf%C3%A9%20au%20lait")).path()).isEqualTo("/café au lait");
        assertThat(map(Sent.get("/")).path()).isEqualTo("/");
    }

    @Test
    @DisplayName("the query has the empty and the repeated values that the worker's own map loses")
    void readsTheRawQuery() {
        assertThat(map(Sent.get("/?a=1&a=2,3&b=&c")).query().parameters())
                .isEqualTo(Map.of("a", List.of("1", "2,3"), "b", List.of(""), "c", List.of("")));
    }

    @Test
    @DisplayName("a configured route prefix is no part of the path")
    void dropsThePrefix() {
        HostSettings settings = new HostSettings("api", Duration.ofSeconds(9), false);

        assertThat(RequestMapper.toRequest(Sent.get("/api/health"), null, settings, NOW)
                        .path())
                .isEqualTo("/health");
    }

    @Test
    @DisplayName("a request without a body has an empty one")
    void acceptsNoBody() {
        assertThat(map(Sent.get("/")).body().isEmpty()).isTrue();
    }

    @Test
    @DisplayName("an octet-stream of text has the bytes that were sent")
    void keepsTextualBytes() {
        byte[] text = "plain".getBytes(StandardCharsets.US_ASCII);

        assertThat(map(Sent.post("/", "application/octet-stream", text)).body().bytes())
                .isEqualTo(text);
    }

    @Test
    @DisplayName("the deadline is the time that Azure gives, from now on")
    void setsTheDeadline() {
        assertThat(map(Sent.get("/")).invocation().deadline()).isEqualTo(NOW.plusSeconds(230));
    }

    @Test
    @DisplayName("the request has the caller's id and trace, else the worker's")
    void namesTheCall() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        Map<String, List<String>> headers = Map.of("X-Request-Id", List.of("callers-1"), "traceparent", List.of(trace));
        HttpRequest callers = map(Sent.get("/", headers), Call.traced());
        HttpRequest workers = map(Sent.get("/"), Call.traced());

        assertThat(callers.invocation().requestId()).isEqualTo("callers-1");
        assertThat(callers.invocation().traceParent()).isEqualTo(trace);
        assertThat(workers.invocation().requestId()).isEqualTo("invocation-1");
        assertThat(workers.invocation().traceParent()).isEqualTo(Call.TRACE);
    }

    @Test
    @DisplayName("a call that is told nothing of itself gets an id and no trace")
    void toleratesNoContext() {
        assertThat(map(Sent.get("/"), null).invocation().requestId()).isNotBlank();
        assertThat(map(Sent.get("/"), null).invocation().traceParent()).isNull();
        assertThat(map(Sent.get("/"), Call.untraced()).invocation().traceParent())
                .isNull();
    }

    private static HttpRequest map(HttpRequestMessage<Optional<String>> message) {
        return map(message, Call.traced());
    }

    private static HttpRequest map(HttpRequestMessage<Optional<String>> message, ExecutionContext context) {
        return RequestMapper.toRequest(message, context, HostSettings.of(Map.of()), NOW);
    }
}
