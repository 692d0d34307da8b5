package dev.tern.azure.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.conformance.wire.HttpStub;
import dev.tern.state.ObjectStore;
import dev.tern.state.ObjectTooLargeException;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a storage account refuses")
class RefusalIT {
    private static final String TOLD = "s3cret-told-by-the-store";
    private final HttpStub stub = HttpStub.start();

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @CsvSource({
        "403, false, access to the container is denied",
        "404, false, there is no such container",
        "409, true, the container is in another state just now",
        "400, false, the container refused with status 400",
        "503, true, the container failed with status 503",
        "429, true, the container takes no more calls just now"
    })
    @DisplayName("is told in our own words, with whether trying again may help")
    void words(int status, boolean temporary, String sentence) {
        for (int tries = 0; tries < 4; tries++) {
            stub.says(status, "<Error><Message>" + TOLD + "</Message></Error>");
        }

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store(stub.address().toString()).get("key", 100))
                .withMessage(sentence)
                .withNoCause()
                .satisfies(failure -> assertThat(failure.isTemporary()).isEqualTo(temporary));
    }

    @Test
    @DisplayName("of a part of an object is told likewise, and the whole object is not taken for the part")
    void part() {
        stub.says(403, TOLD).says(200, "all of it");
        ObjectStore store = store(stub.address().toString());

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.range("key", 0, 5))
                .withMessage("access to the container is denied");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.range("key", 0, 5))
                .withMessage("the store gives no part of the object, but the whole");
    }

    @Test
    @Timeout(20)
    @DisplayName("is not an object that is too long: of that nothing but its length is waited for")
    void tooLong() throws IOException {
        try (ServerSocket service = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> announce(service));
            answering.setDaemon(true);
            answering.start();

            assertThatExceptionOfType(ObjectTooLargeException.class)
                    .isThrownBy(() ->
                            store("http://127.0.0.1:" + service.getLocalPort()).get("key", 1_000_000))
                    .withMessage("the object has 2147483648 bytes, more than the 1000000 that are read");
        }
    }

    /** Says that two gigabytes will come, and sends none of them. */
    private static void announce(ServerSocket service) {
        String head = "HTTP/1.1 200 OK\r\nETag: \"0x1\"\r\nContent-Length: 2147483648\r\n\r\n";
        try (Socket caller = service.accept()) {
            caller.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            while (caller.getInputStream().read() >= 0) {
                // Until the caller hangs up.
            }
        } catch (IOException e) {
            // The caller has hung up.
        }
    }

    private static ObjectStore store(String endpoint) {
        return AzureStores.objects(
                StoreAddress.parse("azblob://acme/docs"),
                Map.of(ConnectionString.VARIABLE, "AccountName=acme;AccountKey=a2V5;BlobEndpoint=" + endpoint));
    }
}
