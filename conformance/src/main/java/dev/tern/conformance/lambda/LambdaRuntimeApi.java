package dev.tern.conformance.lambda;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.tern.conformance.process.ProcessOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The AWS Lambda Runtime API, version 2018-06-01, on a free loopback port: {@code next}, {@code response},
 * {@code error} and {@code init/error}, and for SnapStart {@code restore/next} and {@code restore/error}. One function
 * process at a time, as in one Lambda execution environment; after the last event the process stays parked at
 * {@code next}. Safe for use by several threads, whose events then wait for one another. Request
 * bodies above 64 MiB are refused; Lambda's own limit of 6 MB is not enforced.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Using the Lambda runtime API</a>
 */
public final class LambdaRuntimeApi implements AutoCloseable {

    private final RuntimeExchange exchange = new RuntimeExchange();
    private final RuntimeServer server;
    private volatile @Nullable ProcessOutput output;

    private LambdaRuntimeApi() throws IOException {
        this.server = new RuntimeServer(exchange);
    }

    /**
     * Opens the port.
     *
     * @throws UncheckedIOException if the loopback interface has no free port
     */
    public static LambdaRuntimeApi start() {
        try {
            return new LambdaRuntimeApi();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port on 127.0.0.1, for the variable {@code AWS_LAMBDA_RUNTIME_API}. */
    public int port() {
        return server.port();
    }

    /**
     * Waits until the process asks for an event, which is when its init phase is over.
     *
     * @throws LambdaRuntimeException if that does not happen in time, or init fails
     */
    public void awaitReady(Duration timeout) {
        await(exchange.ready(), timeout);
    }

    /**
     * Waits until a process with {@code AWS_LAMBDA_INITIALIZATION_TYPE=snap-start} has run its hooks before a snapshot,
     * which is when Lambda would take it. None is taken here: the same process goes on with {@link #restore}.
     *
     * @throws LambdaRuntimeException if that does not happen in time, or init fails
     */
    public void awaitSnapshot(Duration timeout) {
        await(exchange.restorePoint().reached(), timeout);
    }

    /**
     * Tells the process that it has been restored, upon which it runs its hooks and asks for an event; if one fails,
     * every invocation gets that failure.
     *
     * @throws IllegalStateException if no process waits for it
     */
    public void restore() {
        exchange.restorePoint().restore();
    }

    /**
     * Hands one event to the function and waits for the result. The deadline the function sees is {@code timeout} from
     * now, so that waiting for the process to start counts. A process whose invocation timed out is not stopped, as
     * Lambda would do; its late answer is refused, which makes the Java runtime exit. Once a process has reported an
     * init error, every invocation gets that failure until the next process is started.
     *
     * @param event the payload; JSON for the Java runtime
     * @return the response or the failure which the runtime reported
     * @throws LambdaRuntimeException if neither comes in time, or the process ends
     */
    public LambdaOutcome invoke(byte[] event, Duration timeout) {
        Invocation invocation = Invocation.of(event, timeout);
        exchange.submit(invocation);
        try {
            return await(invocation.outcome(), timeout);
        } finally {
            exchange.withdraw(invocation);
        }
    }

    private <T extends @Nullable Object> T await(CompletableFuture<T> future, Duration timeout) {
        try {
            return future.get(timeout.toNanos(), NANOSECONDS);
        } catch (TimeoutException e) {
            throw failure("Nothing from the Lambda function within " + timeout.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw failure("The Lambda function is gone: " + reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("Interrupted while waiting for the Lambda function");
        }
    }

    private static String reason(ExecutionException failed) {
        Throwable cause = failed.getCause();
        return String.valueOf(cause == null ? failed.getMessage() : cause.getMessage());
    }

    private LambdaRuntimeException failure(String message) {
        ProcessOutput current = output;
        return new LambdaRuntimeException(message, current == null ? List.of() : current.lines());
    }

    /** Not while the end of the process before is being told: it would be taken for the end of this one. */
    synchronized void attach(ProcessOutput ofProcess) {
        output = ofProcess;
        exchange.restart();
    }

    /** Ignored if another process has been attached since. */
    synchronized void processEnded(ProcessOutput ofProcess, int exitCode) {
        if (output == ofProcess) {
            exchange.processEnded(new IllegalStateException("its process ended with exit code " + exitCode));
        }
    }

    /** Closes the port and all connections, upon which a runtime still running exits; open invocations fail. */
    @Override
    public void close() {
        exchange.processEnded(new IllegalStateException("the runtime API was closed"));
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
