package dev.tern.conformance.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.conformance.process.HttpProcess;
import dev.tern.conformance.process.Java;
import dev.tern.conformance.process.Launch;
import dev.tern.conformance.process.ServerProcessException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another process of the jar, which has seen no event and knows only what lies where the index is. */
final class SecondProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpProcess process;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SecondProcess(HttpProcess process) {
        this.process = process;
    }

    /** Starts it and waits until it answers. */
    static SecondProcess start(Path jar, Map<String, String> environment, Path folder) throws IOException {
        int port = HttpProcess.freePort();
        List<String> command = new ArrayList<>();
        command.add(Java.running().executable().toString());
        command.addAll(JavaOptions.ALL);
        command.addAll(List.of("-jar", jar.toString(), "serve", "--port", String.valueOf(port)));
        try {
            return new SecondProcess(
                    HttpProcess.start(new Launch(command, folder, environment, "/health"), port, PATIENCE));
        } catch (ServerProcessException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** All documents, page by page. */
    List<Listed> documents() throws IOException {
        List<Listed> all = new ArrayList<>();
        String cursor = "";
        do {
            String more = cursor.isEmpty() ? "" : "&cursor=" + RestObjects.encoded(cursor);
            JsonNode page = send(request("/v1/documents?limit=" + MOST + more));
            for (JsonNode each : page.path("documents")) {
                all.add(new Listed(
                        each.path("id").asText(),
                        each.path("contentHash").asText(),
                        each.path("chunks").asInt()));
            }
            cursor = page.path("next").asText();
        } while (!cursor.isEmpty());
        return all;
    }

    /** The chunks that fit best. */
    JsonNode search(String query, int most) throws IOException {
        return post("/v1/search", JSON.createObjectNode().put("query", query).put("topK", most))
                .path("hits");
    }

    /** The documents that an answer cites. */
    List<String> cited(String question) throws IOException {
        return post("/v1/rag/query", JSON.createObjectNode().put("query", question))
                .path("citations")
                .findValuesAsText("document");
    }

    private JsonNode post(String path, ObjectNode body) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(process.address() + path));
    }

    private JsonNode send(HttpRequest.Builder unsent) throws IOException {
        HttpRequest request = unsent.timeout(PATIENCE).build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the second process answered "
                        + request.uri().getPath() + " with " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for an answer", e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
