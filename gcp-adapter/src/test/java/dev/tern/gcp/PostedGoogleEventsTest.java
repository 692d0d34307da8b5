package dev.tern.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.config.SettingsSource;
import dev.tern.http.Body;
import dev.tern.runtime.TernRuntime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A message of Pub/Sub that is posted to the HTTP function")
class PostedGoogleEventsTest {
    private static final String TOKEN = "a-token-that-is-long-enough-for-this";

    @TempDir
    private Path folder;

    private TernRuntime runtime;
    private GcpFunction function;

    @BeforeEach
    void start() {
        Map<String, String> settings = Map.of(
                "tern.data",
                folder.resolve("data").toString(),
                "tern.events.token",
                TOKEN,
                "tern.events.message-function",
                "summarise",
                "tern.events.results",
                folder.resolve("results").toUri().toString());
        runtime = TernRuntime.start(List.of(SettingsSource.of("the test", settings)));
        function = new GcpFunction(runtime, Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() {
        runtime.close();
    }

    @Test
    @DisplayName("by Pub/Sub itself is handed to the function for messages")
    void envelope() throws IOException {
        assertThat(post(Map.of())).isEqualTo(204);
        assertThat(results()).isEqualTo(1);
    }

    @Test
    @DisplayName("as a CloudEvent is handed to it by its words alone")
    void cloudEvent() throws IOException {
        Map<String, String> attributes = Map.of(
                "ce-specversion", "1.0",
                "ce-id", "1",
                "ce-source", "//pubsub.googleapis.com/projects/p/topics/t",
                "ce-type", "google.cloud.pubsub.topic.v1.messagePublished");

        assertThat(post(attributes)).isEqualTo(204);
        assertThat(results()).isEqualTo(1);
    }

    private int post(Map<String, String> attributes) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        attributes.forEach((name, value) -> headers.put(name, List.of(value)));
        headers.put("Content-Type", List.of("application/json"));
        headers.put("Authorization", List.of("Bearer " + TOKEN));
        String words = Base64.getEncoder()
                .encodeToString(
                        "{\"text\":\"Terns breed on the coast.\",\"sentences\":1}".getBytes(StandardCharsets.UTF_8));
        Body body = Body.of("{\"message\":{\"data\":\"" + words + "\",\"messageId\":\"1\"},\"subscription\":\"s\"}");
        SentResponse sent = new SentResponse();
        function.service(ReceivedRequest.post("/v1/events", headers, body), sent);
        return sent.status();
    }

    private long results() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("results"))) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        }
    }
}
