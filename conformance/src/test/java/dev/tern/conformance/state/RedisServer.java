package dev.tern.conformance.state;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.tern.conformance.process.HttpProcess;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Redis itself, in a process of its own on this machine, which keeps nothing on the disk. */
final class RedisServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String EXECUTABLE = "redis-server";

    private final Process process;
    private final int port;

    private RedisServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A server with more options, on a port of its own; where Redis is not installed, the test is left out, save in CI. */
    static RedisServer start(String... options) throws IOException, InterruptedException {
        return startAt(HttpProcess.freePort(), options);
    }

    /** The same on a port that was another's before. */
    static RedisServer startAt(int port, String... options) throws IOException, InterruptedException {
        String executable = executable().orElseGet(RedisServer::missing);
        List<String> command = new ArrayList<>(List.of(executable, "--bind", "127.0.0.1", "--save", ""));
        // With TLS there is no other port.
        boolean tls = Stream.of(options).anyMatch(option -> option.startsWith("--tls-"));
        command.addAll(List.of("--port", tls ? "0" : Integer.toString(port)));
        command.addAll(tls ? List.of("--tls-port", Integer.toString(port)) : List.of());
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        RedisServer server = new RedisServer(process, port);
        server.awaitOpenPort();
        return server;
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private void awaitOpenPort() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isOpen()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException(EXECUTABLE + " did not start");
            }
            Thread.sleep(20);
        }
    }

    private boolean isOpen() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<String> executable() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, EXECUTABLE).toFile())
                .filter(File::canExecute)
                .map(File::getPath)
                .findFirst();
    }

    private static String missing() {
        if (System.getenv("CI") != null) {
            throw new IllegalStateException(EXECUTABLE + " is not installed: apt-get install redis-server");
        }
        return abort(EXECUTABLE + " is not installed: apt-get install redis-server");
    }
}
