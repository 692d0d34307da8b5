package dev.tern.conformance.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.config.SettingsSource;
import dev.tern.conformance.provider.stub.ProviderStub;
import dev.tern.conformance.provider.stub.StubReply;
import dev.tern.conformance.provider.wire.WireAnswer;
import dev.tern.conformance.provider.wire.WireFormat;
import dev.tern.local.LocalServer;
import dev.tern.runtime.TernRuntime;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftStreamIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BODY = "{\"prompt\":\"Go on.\",\"stream\":true}";

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName(
            "a client that leaves a stream lets go of the model, whether that goes on talking or has fallen silent")
    void letsGo(boolean silent) throws Exception {
        StubReply talking = WireFormat.of("openai").stream(
                        new WireAnswer(Collections.nCopies(500, "on "), 10, 500, 0, "stop", false, false))
                .slow(Duration.ZERO, Duration.ofMillis(100));
        try (ProviderStub provider = ProviderStub.of(silent ? talking.ending(StubReply.Ending.SILENT, 5) : talking);
                TernRuntime tern = TernRuntime.start(List.of(SettingsSource.of("this test", settings(provider))));
                LocalServer server = LocalServer.start(tern.dispatcher(), "127.0.0.1", 0, Duration.ofSeconds(60))) {
            leaveAfterTheFirstWord(server.port());

            assertThat(provider.running()).isEqualTo(1);
            assertThat(endsWithin(PATIENCE, provider)).isTrue();
        }
    }

    private Map<String, String> settings(ProviderStub provider) {
        return Map.of(
                "tern.model.provider",
                "openai",
                "tern.model.openai.base-url",
                provider.url() + "/v1",
                "tern.data",
                data.toString());
    }

    private static void leaveAfterTheFirstWord(int port) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = "POST /v1/chat HTTP/1.1\r\nHost: 127.0.0.1:" + port
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line = lines.readLine();
            while (line != null && !line.equals("event: delta")) {
                line = lines.readLine();
            }
            assertThat(line).isNotNull();
        }
    }

    private static boolean endsWithin(Duration time, ProviderStub provider) throws InterruptedException {
        Instant end = Instant.now().plus(time);
        while (provider.running() > 0 && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return provider.running() == 0;
    }
}
