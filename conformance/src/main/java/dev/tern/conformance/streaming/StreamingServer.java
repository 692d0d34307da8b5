package dev.tern.conformance.streaming;

import dev.tern.conformance.process.HttpProcess;
import dev.tern.conformance.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code tern serve} in a process of its own, with a small heap and the provider on loopback. */
final class StreamingServer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private StreamingServer() {}

    static HttpProcess start(Path jar, String provider, int streams) throws IOException {
        int port = HttpProcess.freePort();
        Path folder = Files.createTempDirectory("tern-streams");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = List.of(
                java.toString(),
                "-Xmx256m",
                "-jar",
                jar.toAbsolutePath().toString(),
                "serve",
                "--port",
                String.valueOf(port));
        Map<String, String> environment = Map.of(
                "TERN_MODEL_PROVIDER",
                "openai",
                "TERN_MODEL_OPENAI_BASEURL",
                provider + "/v1",
                "TERN_CONCURRENCY",
                String.valueOf(Math.max(2, streams)),
                "TERN_DATA",
                folder.toString());
        return HttpProcess.start(new Launch(command, folder, environment, "/health"), port, PATIENCE);
    }
}
