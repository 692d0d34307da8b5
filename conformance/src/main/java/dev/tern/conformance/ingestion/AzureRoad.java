package dev.tern.conformance.ingestion;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Events of Event Grid and messages of a queue, under the stand-in for Azure's host and its worker for Java. */
final class AzureRoad extends HttpRoad {
    private static final String HOST = "dev.tern.azurehost.AzureHost";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Path> host;
    private final Path app;

    /**
     * Of a packaged jar.
     *
     * @param host the stand-in, and what it needs
     * @param app the folder as it is deployed, with the functions for events
     */
    AzureRoad(List<Path> host, Path app) {
        this.host = host;
        this.app = app;
    }

    @Override
    List<String> command(int port) {
        String classPath = host.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", classPath, HOST, "--app", app.toString(), "--port", String.valueOf(port));
    }

    @Override
    Map<String, String> variables() {
        return Map.of("FUNCTIONS_WORKER_RUNTIME", "java", "TernQueue", "tern-events");
    }

    @Override
    HttpRequest.Builder request(URI root, Notice notice) {
        boolean message = notice.kind() == Notice.Kind.MESSAGE;
        ObjectNode fired = JSON.createObjectNode();
        if (message) {
            fired.put("input", notice.text());
            fired.putObject("metadata").put("Id", notice.id());
        } else {
            fired.set("input", GridBlobEvent.of(notice));
        }
        return HttpRequest.newBuilder(root.resolve("/admin/functions/" + (message ? "queue" : "eventGrid")))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(fired.toString()));
    }

    /** The host says so with 202 whatever happens; this one adds what became of it. */
    @Override
    boolean isToComeAgain(HttpResponse<String> answer) {
        return answer.statusCode() != 202
                || answer.headers().firstValue("X-Tern-Host-Failed").isPresent();
    }
}
