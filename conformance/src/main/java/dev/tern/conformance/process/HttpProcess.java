package dev.tern.conformance.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A server in a process of its own, spoken to in HTTP on this machine. It gets an environment that starts from nothing.
 * Standard output and standard error are kept in memory together, whole, until this object goes. It is killed by
 * {@link #close}.
 */
public final class HttpProcess implements AutoCloseable {
    private static final long POLL_MILLIS = 5;
    private static final long KILL_SECONDS = 5;
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Process process;
    private final Thread reader;
    private final ProcessOutput output;
    private final int port;
    private final long started;
    private Duration startup = Duration.ZERO;

    private HttpProcess(Process process, Thread reader, ProcessOutput output, int port, long started) {
        this.process = process;
        this.reader = reader;
        this.output = output;
        this.port = port;
        this.started = started;
    }

    /**
     * Starts the process and waits for its first answer.
     *
     * @param port where it will listen, which the command has to tell it
     * @param patience how long the first answer may take
     * @throws ServerProcessException if the process ends or does not answer in time; it is gone then
     * @throws UncheckedIOException if there is no such executable or directory
     */
    public static HttpProcess start(Launch launch, int port, Duration patience) {
        HttpProcess server = spawn(launch, port);
        try {
            server.awaitAnswer(launch.readyPath(), patience);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * A port that nobody listens on. Somebody else may take it before it is used, so a start can still fail.
     *
     * @throws UncheckedIOException if there is none left
     */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts the process and waits until its port is open, so that the first thing that it is asked is the caller's.
     *
     * @param port where it will listen, which the command has to tell it
     * @param patience how long that may take
     * @throws ServerProcessException if the process ends or does not listen in time; it is gone then
     * @throws UncheckedIOException if there is no such executable or directory
     */
    public static HttpProcess startListening(Launch launch, int port, Duration patience) {
        HttpProcess server = spawn(launch, port);
        try {
            server.await(left -> ReadyProbe.isListening(port), "Nobody listens on port " + port, patience);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static HttpProcess spawn(Launch launch, int port) {
        ProcessBuilder builder = new ProcessBuilder(launch.command());
        builder.directory(launch.directory().toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(ServerVariables.of(launch, System.getenv()));
        long started = System.nanoTime();
        try {
            Process process = builder.start();
            ProcessOutput output = new ProcessOutput();
            Thread reader = new Thread(() -> output.readFrom(process.getInputStream()), "output-" + process.pid());
            reader.setDaemon(true);
            reader.start();
            return new HttpProcess(process, reader, output, port, started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer(String path, Duration patience) {
        ReadyProbe probe = new ReadyProbe(port, path);
        await(probe::isAnswered, "No answer to GET " + path, patience);
        startup = age();
    }

    private void await(Predicate<Duration> ready, String notReady, Duration patience) {
        long deadline = started + patience.toNanos();
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                Duration left = Duration.ofNanos(deadline - System.nanoTime());
                if (left.isNegative()) {
                    throw new ServerProcessException(notReady + " within " + patience.toMillis() + " ms", output());
                }
                if (ready.test(left)) {
                    return;
                }
            }
            // The end is often known before the last lines are read, and those hold the reason.
            reader.join(LAST_WORDS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerProcessException("Interrupted while waiting for the first answer", output());
        }
        throw new ServerProcessException("The process ended with exit code " + process.exitValue(), output());
    }

    /** Scheme, host and port. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The number that the system knows the process by. */
    public long pid() {
        return process.pid();
    }

    /** What the process has printed so far, a line each. */
    public List<String> output() {
        return output.lines();
    }

    /** How long ago the process was started. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** From the start of the process to the first byte of its first answer, some milliseconds late at most. */
    public Duration startup() {
        return startup;
    }

    /** The most memory the process has held so far, in kilobytes; 0 where the system does not tell. */
    public long peakMemoryKilobytes() {
        return PeakMemory.kilobytes(pid());
    }

    /**
     * Asks the process to end, so that it can still do what it does at its end, and waits.
     *
     * @throws ServerProcessException if it goes on for longer
     */
    public void stop(Duration patience) {
        if (!OrderlyEnd.of(process, patience)) {
            throw new ServerProcessException("No end within " + patience.toMillis() + " ms", output());
        }
    }

    /** Kills the process and all it has started, and waits up to five seconds for its end. */
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(KILL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
