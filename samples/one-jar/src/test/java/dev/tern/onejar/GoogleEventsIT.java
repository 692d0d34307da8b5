package dev.tern.onejar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.conformance.gcs.GcsStub;
import dev.tern.conformance.process.HttpProcess;
import dev.tern.conformance.process.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Events reach the one jar under Google's invoker")
class GoogleEventsIT {
    private static final Duration ENOUGH = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STORAGE = "google.cloud.storage.object.v1.";
    private static final String PUBSUB = "google.cloud.pubsub.topic.v1.messagePublished";
    private static final String SUMMARISE = "{\"text\":\"Terns breed on the coast. They fly far.\",\"sentences\":1}";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1.4.3", "2.0.0"})
    @DisplayName("in each form that it hands on, and what cannot be done now is answered so that it comes again")
    void events(String version) throws Exception {
        GcsStub storage = GcsStub.start(0, List.of("tern-documents", "tern-results", "tern-letters"));
        try (HttpProcess function = start(version, storage.address())) {
            upload(storage, "manuals/pump.txt", "The pump is blue.");

            assertDone(function, binary(function, "1", STORAGE + "finalized", object("manuals/pump.txt")));
            assertDone(function, structured(function, "2", PUBSUB, message(SUMMARISE)));
            assertDone(function, legacy(function, "3", SUMMARISE));
            assertDone(function, structured(function, "2", PUBSUB, message(SUMMARISE)));
            assertThat(names(storage, "tern-results"))
                    .as("the second is a duplicate")
                    .hasSize(2);
            assertDone(function, binary(function, "4", STORAGE + "deleted", object("manuals/gone.txt")));
            assertThat(names(storage, "tern-letters")).isEmpty();

            assertDone(function, protobuf(function));
            assertDone(function, structured(function, "6", PUBSUB, "{\"message\":{\"data\":\"%\"}}"));
            assertThat(names(storage, "tern-letters")).as("put aside for good").hasSize(2);

            storage.close();
            assertThat(binary(function, "7", STORAGE + "finalized", object("manuals/pump.txt"))
                            .statusCode())
                    .as("to come again")
                    .isEqualTo(500);
            assertThat(function.output()).noneMatch(line -> line.contains("LinkageError"));
        } finally {
            storage.close();
        }
    }

    private HttpProcess start(String version, String storage) throws IOException {
        int port = HttpProcess.freePort();
        List<String> command = List.of(
                OneJar.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                invoker(version).toString(),
                "--classpath",
                OneJar.jar().toString(),
                "--target",
                "dev.tern.gcp.GcpEvents",
                "--port",
                String.valueOf(port));
        Map<String, String> environment = Map.of(
                "FUNCTION_TARGET", "dev.tern.gcp.GcpEvents",
                "TERN_DATA", folder.resolve("data").toString(),
                "TERN_MODEL_PROVIDER", "offline",
                "TERN_INDEX_EPHEMERAL", "true",
                "TERN_EVENTS_DOCUMENTS", "gs://tern-documents/manuals",
                "TERN_EVENTS_MESSAGEFUNCTION", "summarise",
                "TERN_EVENTS_RESULTS", "gs://tern-results",
                "TERN_EVENTS_DEADLETTERS", "gs://tern-letters",
                "STORAGE_EMULATOR_HOST", storage);
        return HttpProcess.startListening(new Launch(command, folder, environment, "/"), port, ENOUGH);
    }

    private static Path invoker(String version) {
        try (Stream<Path> jars =
                Files.list(OneJar.jar().resolveSibling("runtimes").resolve("gcp-" + version))) {
            return jars.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> binary(HttpProcess function, String id, String type, String data) throws Exception {
        return send(headers(function, id, type)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(data))
                .build());
    }

    private HttpResponse<String> protobuf(HttpProcess function) throws Exception {
        return send(headers(function, "5", "google.cloud.firestore.document.v1.written")
                .header("Content-Type", "application/protobuf")
                .POST(BodyPublishers.ofByteArray(new byte[] {10, 2, -1, -2, 0}))
                .build());
    }

    private HttpResponse<String> structured(HttpProcess function, String id, String type, String data)
            throws Exception {
        String event = "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"//google\",\"type\":\"" + type
                + "\",\"datacontenttype\":\"application/json\",\"data\":" + data + "}";
        return send(HttpRequest.newBuilder(function.address())
                .header("Content-Type", "application/cloudevents+json; charset=UTF-8")
                .POST(BodyPublishers.ofString(event))
                .build());
    }

    /** As first generation functions are told of a message. */
    private HttpResponse<String> legacy(HttpProcess function, String id, String words) throws Exception {
        String event = "{\"context\":{\"eventId\":\"" + id + "\",\"timestamp\":\"2021-02-05T04:06:14.109Z\","
                + "\"eventType\":\"google.pubsub.topic.publish\",\"resource\":{\"service\":\"pubsub.googleapis.com\","
                + "\"name\":\"projects/p/topics/t\",\"type\":\"type.googleapis.com/google.pubsub.v1.PubsubMessage\"}},"
                + "\"data\":{\"@type\":\"type.googleapis.com/google.pubsub.v1.PubsubMessage\",\"data\":\""
                + base64(words) + "\"}}";
        return send(HttpRequest.newBuilder(function.address())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(event))
                .build());
    }

    private static HttpRequest.Builder headers(HttpProcess function, String id, String type) {
        return HttpRequest.newBuilder(function.address())
                .header("ce-specversion", "1.0")
                .header("ce-id", id)
                .header("ce-source", "//google")
                .header("ce-type", type);
    }

    private void upload(GcsStub storage, String name, String content) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        storage.address() + "/upload/storage/v1/b/tern-documents/o?uploadType=media&name=" + name))
                .POST(BodyPublishers.ofString(content))
                .build();
        assertThat(send(request).statusCode()).isEqualTo(200);
    }

    private List<String> names(GcsStub storage, String bucket) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(storage.address() + "/storage/v1/b/" + bucket + "/o"))
                .build();
        JsonNode page = JSON.readTree(send(request).body());
        return page.path("items").findValuesAsText("name");
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, BodyHandlers.ofString());
    }

    private static void assertDone(HttpProcess function, HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(() -> String.join("\n", function.output()))
                .isBetween(200, 299);
    }

    private static String object(String name) {
        return "{\"bucket\":\"tern-documents\",\"name\":\"" + name + "\",\"generation\":\"1\",\"size\":\"17\"}";
    }

    private static String message(String words) {
        return "{\"message\":{\"data\":\"" + base64(words) + "\",\"messageId\":\"1\"},\"subscription\":\"s\"}";
    }

    private static String base64(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(UTF_8));
    }
}
