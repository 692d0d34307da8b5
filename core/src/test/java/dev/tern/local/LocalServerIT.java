package dev.tern.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.http.Door;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The local server")
@Timeout(60)
class LocalServerIT {

    private static final int HUGE = 100 * 1024 * 1024;
    private static final int SOCKET_MILLIS = 30_000;

    @RegisterExtension
    static final Door DOOR = Door.with();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static LocalServer server;

    @BeforeAll
    static void start() throws IOException {
        server = LocalServer.start(DOOR.dispatcher(), "127.0.0.1", 0, Duration.ofSeconds(30));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName("answers as the door does")
    void chat() throws Exception {
        HttpResponse<String> response = post("/v1/chat", "{\"prompt\":\"Terns fly far. What do terns do?\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body()).startsWith("{\"id\":\"");
    }

    @Test
    @DisplayName("answers with the request id it was sent, if that is fit for a log")
    void requestId() throws Exception {
        assertThat(send(request("/health").header("X-Request-Id", "mine-1"))
                        .headers()
                        .allValues("X-Request-Id"))
                .containsExactly("mine-1");
        assertThat(send(request("/health").header("X-Request-Id", "not fit {}"))
                        .headers()
                        .firstValue("X-Request-Id")
                        .orElseThrow())
                .matches("[0-9a-f-]{36}");
    }

    @Test
    @DisplayName("answers HEAD without a body")
    void head() throws Exception {
        HttpResponse<String> response = send(request("/health").method("HEAD", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    @DisplayName("decodes the path, so that a composition can be written in a URL")
    void encodedPath() throws Exception {
        assertThat(post("/v1/functions/chat%7Cchat", "{\"prompt\":\"x\"}").statusCode())
                .isEqualTo(400);
        assertThat(post("/v1/functions/ch%61t", "{\"prompt\":\"x\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("takes a body of unknown length")
    void chunked() throws Exception {
        byte[] body = "{\"prompt\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request =
                request("/v1/chat").POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)));

        assertThat(send(request).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("lets a client that sends a hundred megabytes see that this is too much")
    void hugeBody() throws Exception {
        HttpResponse<String> response = send(request("/v1/chat").POST(BodyPublishers.ofByteArray(new byte[HUGE])));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("content_too_large");
    }

    @Test
    @DisplayName("answers a client that announces a hundred megabytes before it has read them all")
    void announcedBody() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(SOCKET_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/chat HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + HUGE + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[DOOR.dispatcher().maxBodyBytes() + 1]);
            out.flush();

            assertThat(firstLine(socket.getInputStream())).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
        }
    }

    @Test
    @DisplayName("goes on after a client that left in the middle of its request")
    void clientLeaves() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write("POST /v1/chat HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(send(request("/health")).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("is reached by a loopback address alone when bound to one, and by nobody after it has closed")
    void closed() throws Exception {
        LocalServer other = LocalServer.start(DOOR.dispatcher(), "127.0.0.1", 0, Duration.ofSeconds(5));
        int port = other.port();
        other.close();

        assertThat(port).isPositive().isNotEqualTo(server.port());
        org.assertj.core.api.Assertions.assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close());
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private static HttpResponse<String> post(String path, String json) throws Exception {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .version(HttpClient.Version.HTTP_1_1);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
