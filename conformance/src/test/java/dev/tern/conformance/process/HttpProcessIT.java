package dev.tern.conformance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpProcessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<HttpProcess> started = new ArrayList<>();
    private final int port = HttpProcess.freePort();

    @TempDir
    private Path directory;

    @AfterEach
    void endsWhatWasStarted() {
        started.forEach(HttpProcess::close);
    }

    @Test
    @DisplayName("once started it answers, in its directory, with the variables given and nothing of the caller's")
    void answersWithItsOwnSurroundings() throws IOException {
        HttpProcess server = start(Map.of("TERN_DATA", "here"));

        assertThat(get(server, "/directory")).isEqualTo(directory.toRealPath().toString());
        assertThat(get(server, "/environment"))
                .contains("TERN_DATA=here\n", "HOME=" + directory + "\n", "TMPDIR=" + directory + "\n", "JAVA_HOME=")
                .doesNotContainPattern("(?m)^(USER|MAVEN_\\w*|JAVA_TOOL_OPTIONS)=");
    }

    @Test
    @DisplayName("an answer of any kind, here that there is no such path, shows that it is ready")
    void takesAnyAnswerForReady() {
        HttpProcess server = HttpProcess.start(launch("/nowhere", Map.of(), String.valueOf(port)), port, PATIENCE);
        started.add(server);

        assertThat(server.address()).hasHost("127.0.0.1").hasPort(port);
        assertThat(server.output()).contains("listening");
    }

    @Test
    @DisplayName("the time until the first answer is measured")
    void measuresTheStart() {
        long before = System.nanoTime();
        HttpProcess server = start(Map.of());
        Duration most = Duration.ofNanos(System.nanoTime() - before);

        assertThat(server.startup()).isPositive().isLessThanOrEqualTo(most);
    }

    @Test
    @DisplayName("the most memory it has held is at least a megabyte, and nothing once it is gone")
    void measuresItsMemory() {
        assumeThat(Path.of("/proc/self/status")).exists();
        HttpProcess server = start(Map.of());

        assertThat(server.peakMemoryKilobytes()).isGreaterThan(1_024);
        server.close();
        assertThat(server.peakMemoryKilobytes()).isZero();
    }

    @Test
    @DisplayName("a process that ends before it answers is reported at once, with its exit code and what it said")
    void reportsAnEnd() {
        List<String> command = List.of(java(), "-cp", "nowhere", "dev.tern.Nowhere");

        assertThatThrownBy(() ->
                        HttpProcess.start(new Launch(command, directory, Map.of(), "/"), port, Duration.ofHours(1)))
                .isInstanceOf(ServerProcessException.class)
                .hasMessageContainingAll("exit code 1", "dev.tern.Nowhere");
    }

    @Test
    @DisplayName("a process that does not answer in time is reported with what it said, and ended")
    void reportsSilence() {
        Launch mute = launch("/", Map.of(), "mute");

        assertThatThrownBy(() -> HttpProcess.start(mute, port, Duration.ofSeconds(2)))
                .isInstanceOf(ServerProcessException.class)
                .hasMessageContaining("within 2000 ms");
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    @DisplayName("an executable that is not there is reported by name")
    void reportsAMissingExecutable() {
        Launch launch = new Launch(List.of("/nowhere/bin/java"), directory, Map.of(), "/");

        assertThatThrownBy(() -> HttpProcess.start(launch, port, PATIENCE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("/nowhere/bin/java");
    }

    @Test
    @DisplayName("closing ends the process and what it has started")
    void endsItsChildren() throws IOException {
        HttpProcess server = start(Map.of());
        CompletableFuture<ProcessHandle> childsEnd = ProcessHandle.of(Long.parseLong(get(server, "/child")))
                .orElseThrow()
                .onExit();
        server.close();

        assertThat(ProcessHandle.of(server.pid()).filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThat(childsEnd).succeedsWithin(PATIENCE);
    }

    private HttpProcess start(Map<String, String> environment) {
        HttpProcess server = HttpProcess.start(launch("/directory", environment, String.valueOf(port)), port, PATIENCE);
        started.add(server);
        return server;
    }

    private Launch launch(String readyPath, Map<String, String> environment, String argument) {
        List<String> command = List.of(java(), "-cp", classes(), TinyServer.class.getName(), argument);
        return new Launch(command, directory, environment, readyPath);
    }

    private static String java() {
        return Java.running().executable().toString();
    }

    private static String classes() {
        return location(TinyServer.class) + File.pathSeparator + location(HttpProcess.class);
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String get(HttpProcess server, String path) throws IOException {
        try (InputStream in = server.address().resolve(path).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
