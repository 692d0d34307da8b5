package dev.tern.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.http.Door;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A local server on a loopback address")
@Timeout(30)
class LoopbackGuardIT {

    @RegisterExtension
    static final Door DOOR = Door.with();

    private static LocalServer server;

    @BeforeAll
    static void start() throws IOException {
        server = LocalServer.start(DOOR.dispatcher(), "127.0.0.1", 0, Duration.ofSeconds(30));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "localhost:8080", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8080", "LocalHost"})
    @DisplayName("answers under the names of this machine")
    void ownNames(String host) throws IOException {
        assertThat(get("Host: " + host)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "localhost@evil.example",
                "127.0.0.2",
                "",
                "a b",
                "%"
            })
    @DisplayName("answers nothing under a foreign name that points here")
    void foreignNames(String host) throws IOException {
        String answer = get("Host: " + host);

        assertThat(answer)
                .startsWith("HTTP/1.1 403 ")
                .contains("\"code\":\"forbidden\"")
                .contains("X-request-id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000", "http://127.0.0.1:8080", "http://[::1]:8080"})
    @DisplayName("answers pages of this machine")
    void ownOrigin(String origin) throws IOException {
        assertThat(get("Host: localhost\r\nOrigin: " + origin)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost.evil.example",
                "file://",
                "http://localhost@evil.example"
            })
    @DisplayName("answers no page of a foreign site")
    void foreignOrigin(String origin) throws IOException {
        assertThat(get("Host: localhost\r\nOrigin: " + origin)).startsWith("HTTP/1.1 403 ");
    }

    @Test
    @DisplayName("answers nothing to a request without a name")
    void noHost() throws IOException {
        assertThat(get("X-Other: x")).startsWith("HTTP/1.1 403 ");
    }

    private static String get(String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request = "GET /health HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
