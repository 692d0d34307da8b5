package dev.tern.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import dev.tern.config.Secret;
import dev.tern.problem.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A result that is sent to a URL")
class CallbackResultsIT {
    private static final Result RESULT = new Result("key", "{\"result\":\"ü\"}");

    private record Received(String path, Headers headers, String body) {}

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 204;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    @DisplayName("comes with its key, the time and the signature of both and itself")
    void signed() {
        place().put(RESULT);

        Received only = received.get(0);
        assertThat(received).hasSize(1);
        assertThat(only.body()).isEqualTo(RESULT.json());
        assertThat(only.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(only.headers().getFirst("webhook-id")).isEqualTo("key");
        assertThat(only.headers().getFirst("webhook-timestamp")).isEqualTo("1000");
        assertThat(only.headers().getFirst("webhook-signature"))
                .isEqualTo(new WebhookSignature(Secret.of("s")).of("key", 1000, RESULT.json()));
    }

    @Test
    @DisplayName("follows no redirect, and is not taken for received")
    void noRedirect() {
        status = 307;

        assertThatThrownBy(() -> place().put(RESULT))
                .isInstanceOf(ProblemException.class)
                .hasMessage("the receiver of results answered 307");
        assertThat(received).extracting(Received::path).containsExactly("/hook");
    }

    @Test
    @DisplayName("is tried again while the receiver is not well, and then left to its event")
    void unwell() {
        status = 503;

        assertThatThrownBy(() -> place().put(RESULT)).hasMessage("the receiver of results answered 503");
        assertThat(received).hasSizeGreaterThan(1);
    }

    private ResultPlace place() {
        URI target = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
        return new CallbackResults(
                target, new CallbackHosts(List.of("127.0.0.1")), Secret.of("s"), () -> Instant.ofEpochSecond(1000));
    }
}
