package dev.tern.gcp.identity;

import dev.tern.client.HttpClients;
import dev.tern.cloud.Expiring;
import dev.tern.cloud.KeptCredentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The project that the function runs in, as the
 * <a href="https://cloud.google.com/run/docs/container-contract#metadata-server">metadata server</a> says: newer functions
 * find it in no variable.
 */
public final class GoogleProject {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private GoogleProject() {}

    /** Asks once, when it is first needed; it throws {@link dev.tern.cloud.NoCredentialsException}. */
    public static Supplier<String> asked(Map<String, String> environment) {
        String host = environment.getOrDefault("GCE_METADATA_HOST", "metadata.google.internal");
        URI address = URI.create("http://" + host + "/computeMetadata/v1/project/project-id");
        return new KeptCredentials<>(() -> new Expiring<>(ask(address), Instant.MAX));
    }

    private static String ask(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Metadata-Flavor", "Google")
                .timeout(PATIENCE)
                .build();
        HttpResponse<String> answer = HttpClients.newBuilder()
                .connectTimeout(PATIENCE)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        String project = answer.body().strip();
        if (answer.statusCode() != 200 || !project.matches("[a-z0-9:.-]{1,64}")) {
            throw new IOException("the metadata server does not say which project this is");
        }
        return project;
    }
}
