package dev.tern.index.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL with pgvector in a process of its own: <a href="https://pglite.dev">PGlite</a>, which npm brings. It
 * has one session, which its connections share from transaction to transaction.
 */
final class Pglite implements AutoCloseable {
    private static final Path HOME = Path.of("target", "services", "pglite").toAbsolutePath();
    private static final List<String> PACKAGES = List.of(
            "@electric-sql/pglite@0.5.14",
            "@electric-sql/pglite-socket@0.2.17",
            "@electric-sql/pglite-pgvector@0.0.15");
    private static final Path SERVER = HOME.resolve("node_modules/.bin/pglite-server");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final int port;

    private Pglite(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one; skips the test where there is no npm, except where nothing may be skipped. */
    static Pglite start() throws IOException, InterruptedException {
        assumeTrue(hasNpm() || System.getenv("CI") != null, "npm is missing, and PostgreSQL with it");
        install();
        int port = freePort();
        Process process = new ProcessBuilder(
                        SERVER.toString(),
                        "--port=" + port,
                        "--extensions=@electric-sql/pglite-pgvector:vector",
                        "--max-connections=16")
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("server.log").toFile())
                .start();
        Pglite started = new Pglite(process, port);
        try {
            started.awaitPort();
        } catch (IOException | InterruptedException | RuntimeException e) {
            started.close();
            throw e;
        }
        return started;
    }

    PostgresAddress address() {
        return PostgresAddress.parse("postgresql://127.0.0.1:" + port + "/postgres");
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static boolean hasNpm() throws InterruptedException {
        try {
            return run(Path.of("."), List.of("npm", "--version")) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void install() throws IOException, InterruptedException {
        if (Files.exists(SERVER)) {
            return;
        }
        Files.createDirectories(HOME);
        List<String> command =
                new java.util.ArrayList<>(List.of("npm", "install", "--no-audit", "--no-fund", "--prefix", "."));
        command.addAll(PACKAGES);
        int code = run(HOME, command);
        if (code != 0) {
            throw new IOException("npm install ended with " + code);
        }
    }

    private static int run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(command.get(0) + " did not end in time");
        }
        return process.exitValue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitPort() throws IOException, InterruptedException {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!isOpen()) {
            if (!process.isAlive() || Instant.now().isAfter(latest)) {
                throw new IOException("PGlite did not start; see " + HOME.resolve("server.log"));
            }
            Thread.sleep(50);
        }
    }

    private boolean isOpen() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
