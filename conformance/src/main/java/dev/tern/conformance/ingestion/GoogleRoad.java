package dev.tern.conformance.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** CloudEvents of Cloud Storage and of Pub/Sub, in HTTP, under Google's own invoker. */
final class GoogleRoad extends HttpRoad {
    private static final String TARGET = "dev.tern.gcp.GcpEvents";
    private static final String OBJECT = "google.cloud.storage.object.v1.";
    private static final String MESSAGE = "google.cloud.pubsub.topic.v1.messagePublished";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path invoker;
    private final Path jar;

    GoogleRoad(Path invoker, Path jar) {
        this.invoker = invoker;
        this.jar = jar;
    }

    @Override
    List<String> command(int port) {
        return List.of(
                "-jar",
                invoker.toString(),
                "--classpath",
                jar.toString(),
                "--target",
                TARGET,
                "--port",
                String.valueOf(port));
    }

    @Override
    Map<String, String> variables() {
        return Map.of("K_SERVICE", "tern", "FUNCTION_TARGET", TARGET);
    }

    @Override
    HttpRequest.Builder request(URI root, Notice notice) {
        boolean message = notice.kind() == Notice.Kind.MESSAGE;
        HttpRequest.Builder request = HttpRequest.newBuilder(root)
                .header("Content-Type", "application/json")
                .header("ce-specversion", "1.0")
                .header("ce-id", notice.id())
                .header("ce-time", Instant.now().toString())
                .header("ce-type", type(notice));
        if (message) {
            return request.header("ce-source", "//pubsub.googleapis.com/projects/tern/topics/events")
                    .POST(BodyPublishers.ofString(published(notice).toString()));
        }
        return request.header("ce-source", "//storage.googleapis.com/projects/_/buckets/" + ObjectService.BUCKET)
                .header("ce-subject", "objects/" + RestObjects.encodedPath(notice.key()))
                .POST(BodyPublishers.ofString(object(notice).toString()));
    }

    @Override
    boolean isToComeAgain(HttpResponse<String> answer) {
        return answer.statusCode() >= 300;
    }

    private static String type(Notice notice) {
        return switch (notice.kind()) {
            case CHANGED -> OBJECT + "finalized";
            case DELETED -> OBJECT + "deleted";
            case MESSAGE -> MESSAGE;
        };
    }

    private static ObjectNode object(Notice notice) {
        return JSON.createObjectNode()
                .put("kind", "storage#object")
                .put("bucket", ObjectService.BUCKET)
                .put("name", notice.key())
                .put("generation", "1587627537231057")
                .put("metageneration", "1")
                .put("contentType", "text/plain")
                .put("size", String.valueOf(notice.size()));
    }

    private static ObjectNode published(Notice notice) {
        ObjectNode data = JSON.createObjectNode().put("subscription", "projects/tern/subscriptions/events");
        data.putObject("message")
                .put("data", Base64.getEncoder().encodeToString(notice.text().getBytes(UTF_8)))
                .put("messageId", notice.id());
        return data;
    }
}
