package dev.tern.conformance.lambda;

import dev.tern.conformance.process.OrderlyEnd;
import dev.tern.conformance.process.PeakMemory;
import dev.tern.conformance.process.ProcessOutput;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A function's JVM, running Lambda's Java Runtime Interface Client against a {@link LambdaRuntimeApi}. The process has
 * an environment of its own, and a temporary directory as working directory, task root and home, empty but for the zip
 * that was deployed, if there is one. Standard output and standard error are kept in memory together, whole, until this
 * object goes.
 */
public final class LambdaProcess implements AutoCloseable {

    private static final String RUNTIME_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Process process;
    private final ProcessOutput output;
    private final TaskDirectory directory;
    private final Instant started;

    private LambdaProcess(Process process, ProcessOutput output, TaskDirectory directory, Instant started) {
        this.process = process;
        this.output = output;
        this.directory = directory;
        this.started = started;
    }

    /**
     * Starts the process and returns at once; {@link LambdaRuntimeApi#awaitReady} waits for the end of init. Without
     * the runtime client on the classpath the process ends, and the next invocation says why.
     *
     * @throws UncheckedIOException if there is no such {@code java}, or no temporary directory
     */
    public static LambdaProcess start(LambdaLaunch launch, LambdaRuntimeApi api) {
        TaskDirectory directory = TaskDirectory.create();
        if (launch.task() != null) {
            directory.unpack(launch.task());
        }
        ProcessOutput output = new ProcessOutput();
        api.attach(output);
        Instant started = Instant.now();
        Process process = spawn(launch, api.port(), directory);
        Thread reader = new Thread(() -> output.readFrom(process.getInputStream()), "lambda-output-" + process.pid());
        reader.setDaemon(true);
        reader.start();
        // The watch lives as long as the process; nobody waits for its result.
        var unused = process.onExit().thenAccept(ended -> {
            joined(reader);
            api.processEnded(output, ended.exitValue());
        });
        return new LambdaProcess(process, output, directory, started);
    }

    private static Process spawn(LambdaLaunch launch, int port, TaskDirectory directory) {
        Map<String, String> variables = LambdaVariables.of(launch, port, directory.path(), System.getenv());
        ProcessBuilder builder = new ProcessBuilder(command(launch));
        builder.directory(directory.path().toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(variables);
        try {
            return builder.start();
        } catch (IOException e) {
            directory.close();
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(LambdaLaunch launch) {
        List<String> command = new ArrayList<>();
        command.add(launch.java().toString());
        command.addAll(launch.jvmOptions());
        command.add("-cp");
        command.add(launch.classpath().stream()
                .map(Path::toAbsolutePath)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
        command.add(RUNTIME_CLIENT);
        command.add(launch.handler());
        return command;
    }

    // The exit is often known before the last lines are read, and those hold the reason.
    private static void joined(Thread reader) {
        try {
            reader.join(LAST_WORDS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** When it was started: the zip had been unpacked by then, as Lambda does before. */
    public Instant started() {
        return started;
    }

    public long pid() {
        return process.pid();
    }

    /** The most memory the process has held so far, in kilobytes; 0 where the system does not tell. */
    public long peakMemoryKilobytes() {
        return PeakMemory.kilobytes(pid());
    }

    /** What the process has printed so far, a line each. */
    public List<String> output() {
        return output.lines();
    }

    /**
     * Waits for a line, which may have been printed already.
     *
     * @return the first line that fits
     * @throws LambdaRuntimeException if none comes in time, or the output ends without one
     */
    public String awaitLine(Predicate<String> wanted, Duration timeout) {
        try {
            return output.await(wanted, timeout)
                    .orElseThrow(() -> new LambdaRuntimeException("No such line in the output", output()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LambdaRuntimeException("Interrupted while waiting for a line", output());
        }
    }

    /**
     * Asks the process to end, so that it can still do what it does at its end, and waits.
     *
     * @throws LambdaRuntimeException if it goes on for longer
     */
    public void stop(Duration patience) {
        if (!OrderlyEnd.of(process, patience)) {
            throw new LambdaRuntimeException("No end within " + patience.toMillis() + " ms", output());
        }
    }

    /** Kills the process and all it has started, waits up to five seconds for its end, and removes its directory. */
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        directory.close();
    }
}
