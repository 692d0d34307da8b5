package dev.tern.conformance.state;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tern.cloud.PartialContent;
import dev.tern.cloud.ServiceCall;
import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.HttpStub;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import dev.tern.state.ByteRange;
import dev.tern.state.StoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
@DisplayName("A part of an object over HTTP")
class PartialContentIT {
    private static final ByteRange FIVE = new ByteRange(5, 5);

    private final HttpStub stub = HttpStub.start();

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @CsvSource({"bytes 5-9/10, 56789", "bytes 5-9/99, 56789", "bytes 5-6/7, 56"})
    @DisplayName("is what was asked for, or what is there of it")
    void part(String told, String content) {
        stub.says(answer(told, content));

        assertThat(asked(stub.address()))
                .map(bytes -> new String(bytes, US_ASCII))
                .hasValue(content);
        assertThat(stub.received().get(0).header("Range")).hasValue("bytes=5-9");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes 4-8/10, 45678",
        "bytes 5-6/10, 56",
        "bytes 5-10/11, 56789X",
        "bytes 5-9/*, 56789",
        "bytes 0--1/0, ''",
        "'', 56789"
    })
    @DisplayName(
            "is not taken for it when it is another, longer, shorter though there is more, or does not say what it is")
    void anotherPart(String told, String content) {
        stub.says(answer(told, content));

        assertRefused(stub.address(), "the store gave another part than it was asked for");
    }

    @Test
    @DisplayName("goes to a file by the same rules, and nothing of another answer does")
    void inFile(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("part"));
        stub.says(answer("bytes 5-9/10", "56789"))
                .says(403, "denied")
                .says(answer("bytes 4-8/10", "45678"))
                .says(200, "0123456789");

        assertThat(written(file)).isTrue();
        assertThat(file).hasContent("56789");
        assertThat(written(file)).isFalse();
        assertThat(file).hasContent("56789");
        assertThatThrownBy(() -> written(file)).hasMessage("the store gave another part than it was asked for");
        assertThatThrownBy(() -> written(file)).hasMessage("the store gives no part of the object, but the whole");
    }

    @Test
    @DisplayName("is empty beyond the end, and none when the store refuses")
    void noPart() {
        stub.says(416, "beyond the end").says(403, "denied").says(404, "no such object");

        assertThat(asked(stub.address()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEmpty());
        assertThat(asked(stub.address())).isEmpty();
        assertThat(asked(stub.address())).isEmpty();
    }

    @Test
    @DisplayName("is not looked for in a whole object, of which nothing is waited for")
    void whole() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Boolean> hungUp = CompletableFuture.supplyAsync(() -> announce(server));

            assertRefused(
                    URI.create("http://127.0.0.1:" + server.getLocalPort()),
                    "the store gives no part of the object, but the whole");
            assertThat(hungUp.join()).isTrue();
        }
    }

    /** Announces 2 GiB, sends none of it, and waits until nobody listens any more. */
    private static boolean announce(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 2147483648\r\n\r\n".getBytes(US_ASCII));
            socket.getInputStream().readAllBytes();
            return true;
        } catch (IOException e) {
            return true;
        }
    }

    private static WireResponse answer(String told, String content) {
        List<Field> headers = told.isEmpty() ? List.of() : List.of(new Field("Content-Range", told));
        return new WireResponse(206, headers, Body.of(content));
    }

    private static void assertRefused(URI address, String sentence) {
        StoreException refusal = catchThrowableOfType(StoreException.class, () -> asked(address));
        assertThat(refusal).hasMessage(sentence);
        assertThat(refusal.isTemporary()).isFalse();
    }

    private boolean written(Path file) {
        HttpRequest request = request(stub.address());
        return PartialContent.isWritten(ServiceCall.send(() -> request, () -> PartialContent.into(file)), FIVE);
    }

    private static HttpRequest request(URI address) {
        return HttpRequest.newBuilder(address)
                .header(PartialContent.HEADER, PartialContent.header(FIVE))
                .build();
    }

    private static Optional<byte[]> asked(URI address) {
        HttpRequest request = request(address);
        return PartialContent.of(ServiceCall.send(() -> request, () -> PartialContent.upTo((int) FIVE.length())), FIVE);
    }
}
