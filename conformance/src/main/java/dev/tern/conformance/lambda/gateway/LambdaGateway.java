package dev.tern.conformance.lambda.gateway;

import com.sun.net.httpserver.HttpServer;
import dev.tern.conformance.lambda.LambdaRuntimeApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A front door of Lambda on a free port of 127.0.0.1: HTTP comes in, becomes an event of one shape for the function
 * behind a {@link LambdaRuntimeApi}, and its answer becomes HTTP again. Safe for several clients at once; their events
 * wait for one another where Lambda's do.
 */
public final class LambdaGateway implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;

    private LambdaGateway(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts to listen.
     *
     * @param shape which front door this is
     * @param lambda where the function is reached; not closed with this
     * @param timeout how long one invocation may take
     * @throws UncheckedIOException if the loopback interface has no free port
     */
    public static LambdaGateway start(EventShape shape, LambdaRuntimeApi lambda, Duration timeout) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ExecutorService threads = Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "lambda-gateway-" + shape.name());
                thread.setDaemon(true);
                return thread;
            });
            server.setExecutor(threads);
            server.createContext("/", new GatewayExchange(shape, event -> lambda.invoke(event, timeout)));
            server.start();
            return new LambdaGateway(server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a client reaches it, without a path; a stage is not part of the address. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Stops listening at once. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
