package dev.tern.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.config.SettingsSource;
import dev.tern.http.Body;
import dev.tern.runtime.TernRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GcpFunctionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, List<String>> AS_JSON = Map.of("Content-Type", List.of("application/json"));

    private static TernRuntime runtime;
    private static GcpFunction function;

    @BeforeAll
    static void start(@TempDir Path folder) {
        Map<String, String> settings = Map.of("tern.data", folder.toString());
        runtime = TernRuntime.start(List.of(SettingsSource.of("the test", settings)));
        function = new GcpFunction(runtime, Duration.ofMinutes(1));
    }

    @AfterAll
    static void stop() {
        runtime.close();
    }

    @Test
    @DisplayName("a GET is answered with status, headers and body")
    void answersAGet() throws IOException {
        SentResponse sent = answer(ReceivedRequest.get("/health", Map.of("X-Request-Id", List.of("r1"))));

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.getContentType()).contains("application/json");
        assertThat(sent.getHeaders()).containsEntry("X-Request-Id", List.of("r1"));
        assertThat(JSON.readTree(sent.bytes()).path("status").asText()).isEqualTo("up");
    }

    @Test
    @DisplayName("a function is called with the body that was posted")
    void callsAFunction() throws IOException {
        Body body = Body.of("{\"text\":\"Seeschwalben brüten an der Küste.\",\"sentences\":1}");
        SentResponse sent = answer(ReceivedRequest.post("/v1/summarise", AS_JSON, body));

        assertThat(sent.status()).isEqualTo(200);
        assertThat(JSON.readTree(sent.bytes()).path("summary").asText()).contains("brüten an der Küste");
    }

    @Test
    @DisplayName("malformed JSON is a problem with status 400")
    void refusesMalformedJson() throws IOException {
        SentResponse sent = answer(ReceivedRequest.post("/v1/chat", AS_JSON, Body.of("{\"prompt\":")));

        assertThat(sent.status()).isEqualTo(400);
        assertThat(sent.getContentType()).contains("application/problem+json");
    }

    @Test
    @DisplayName("a HEAD gets the headers of a GET and no body")
    void answersAHead() throws IOException {
        SentResponse sent =
                answer(new ReceivedRequest("HEAD", "http://function.example/health", Map.of(), Body.empty()));

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.getContentType()).contains("application/json");
        assertThat(sent.bytes()).isEmpty();
    }

    @Test
    @DisplayName(
            "a body over the limit is a problem with status 413, and is read to its end so that the client sees it")
    void refusesALargeBody() throws IOException {
        ReceivedRequest request = ReceivedRequest.post(
                "/v1/chat", AS_JSON, Body.of(new byte[runtime.dispatcher().maxBodyBytes() + 100]));
        SentResponse sent = answer(request);

        assertThat(sent.status()).isEqualTo(413);
        assertThat(request.unread()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "binary-StorageObjectData-simple.json, google.cloud.storage.object.v1.finalized",
        "binary-StorageObjectData-complex.json, google.cloud.storage.object.v1.finalized",
        "binary-MessagePublishedData-simple.json, google.cloud.pubsub.topic.v1.messagePublished",
        "binary-MessagePublishedData-complex.json, google.cloud.pubsub.topic.v1.messagePublished",
        "binary-DocumentEventData-simple.json, google.cloud.firestore.document.v1.written",
        "binary-DocumentEventData-complex.json, google.cloud.firestore.document.v1.written",
        "binary-LogEntryData-pubsubCreateTopic.json, google.cloud.audit.log.v1.written",
        "binary-SchedulerJobData-simple.json, google.cloud.scheduler.job.v1.executed"
    })
    @DisplayName("an event that is delivered to the HTTP function is not found, and its content is not repeated")
    void refusesEvents(String file, String type) throws IOException {
        Map<String, List<String>> headers = Map.of(
                "Content-Type", List.of("application/json"),
                "ce-specversion", List.of("1.0"),
                "ce-id", List.of("1234-1234-1234"),
                "ce-source", List.of("//example.googleapis.com/projects/test-project"),
                "ce-type", List.of(type));
        SentResponse sent = answer(ReceivedRequest.post("/", headers, event(file)));

        assertThat(sent.status()).isEqualTo(404);
        assertThat(JSON.readTree(sent.bytes()).path("code").asText()).isEqualTo("not_found");
        assertThat(sent.text()).doesNotContain("project");
    }

    private static SentResponse answer(ReceivedRequest request) throws IOException {
        SentResponse sent = new SentResponse();
        function.service(request, sent);
        return sent;
    }

    private static Body event(String file) throws IOException {
        try (InputStream in = GcpFunctionTest.class.getResourceAsStream("/events/" + file)) {
            return Body.of(in.readAllBytes());
        }
    }
}
