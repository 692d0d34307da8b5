package dev.tern.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import dev.tern.config.SettingsSource;
import dev.tern.http.FunctionDispatcher;
import dev.tern.runtime.TernRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AzureFunctionsTest {
    @TempDir
    static Path data;

    private static TernRuntime tern;

    @BeforeAll
    static void startTern() {
        tern = TernRuntime.start(List.of(SettingsSource.of("the test", Map.of("tern.data", data.toString()))));
    }

    @AfterAll
    static void stopTern() {
        tern.close();
    }

    @Test
    @DisplayName("a request is answered by the function behind its path")
    void answers() throws IOException {
        HttpResponseMessage answer = answer(Sent.post("/v1/chat", "application/json", "{\"prompt\":\"hi\"}"));

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(answer.getHeader("X-Request-Id")).isEqualTo("invocation-1");
        assertThat(json(answer).isObject()).isTrue();
    }

    @Test
    @DisplayName("malformed JSON is a 400 problem and not the empty 500 of a failed binding")
    void refusesMalformedJson() throws IOException {
        HttpResponseMessage answer = answer(Sent.post("/v1/chat", "application/json", "{\"prompt\":"));

        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(answer).path("code").asText()).isEqualTo("invalid_request");
    }

    @Test
    @DisplayName("damaged bytes are a problem in the form of every other one")
    void refusesDamagedBytes() throws IOException {
        HttpResponseMessage answer = answer(Sent.post("/v1/documents", "application/octet-stream", Sent.NO_TEXT));

        assertThat(answer.getStatusCode()).isEqualTo(415);
        assertThat(json(answer).path("instance").asText()).isEqualTo("urn:request:invocation-1");
    }

    @Test
    @DisplayName("HEAD has the headers of GET and no body")
    void answersHead() {
        HttpResponseMessage answer = answer(Sent.message("HEAD", "/health", Map.of(), new byte[0]));

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(answer.getBody()).isEqualTo(new byte[0]);
    }

    @Test
    @DisplayName("a start that fails is a 503 problem without the reason, and the next call starts again")
    void survivesAFailedStart() throws IOException {
        Iterator<Supplier<TernRuntime>> starts = List.<Supplier<TernRuntime>>of(
                        () -> TernRuntime.start(List.of(SettingsSource.of("the test", Map.of("tern.no.such", "x")))),
                        () -> tern)
                .iterator();
        AzureFunctions functions = functions(() -> starts.next().get().dispatcher());
        HttpResponseMessage failed = functions.tern(Sent.get("/health"), Call.traced());
        HttpResponseMessage next = functions.tern(Sent.get("/health"), Call.traced());

        assertThat(failed.getStatusCode()).isEqualTo(503);
        assertThat(failed.getHeader("Retry-After")).isEqualTo("10");
        assertThat(json(failed).path("code").asText()).isEqualTo("unavailable");
        assertThat(json(failed).path("instance").asText()).isEqualTo("urn:request:invocation-1");
        assertThat(json(failed).toString()).doesNotContain("tern.no.such");
        assertThat(next.getStatusCode()).isEqualTo(200);
    }

    private static HttpResponseMessage answer(HttpRequestMessage<Optional<String>> message) {
        return functions(() -> tern.dispatcher()).tern(message, Call.traced());
    }

    private static AzureFunctions functions(Supplier<FunctionDispatcher> door) {
        return new AzureFunctions(door, HostSettings.of(Map.of()));
    }

    private static JsonNode json(HttpResponseMessage answer) throws IOException {
        return new ObjectMapper().readTree((byte[]) answer.getBody());
    }
}
