package dev.tern.local;

import com.sun.net.httpserver.HttpServer;
import dev.tern.http.FunctionDispatcher;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The JDK's HTTP server in front of the door: the entry point of a laptop, and what the cloud entry points are compared
 * with.
 */
public final class LocalServer implements AutoCloseable {
    private static final int CLOSE_SECONDS = 1;

    private final HttpServer server;
    private final ExecutorService threads;

    private LocalServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts to listen.
     *
     * @param host the address to bind; a loopback address keeps the network out
     * @param port 0 for a free one
     * @param timeout how long a call may take
     * @throws IOException if the address cannot be bound
     */
    public static LocalServer start(FunctionDispatcher dispatcher, String host, int port, Duration timeout)
            throws IOException {
        HttpServer server = bind(new InetSocketAddress(InetAddress.getByName(host), port));
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "tern-http");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        ExchangeHandler handler = new ExchangeHandler(dispatcher, timeout);
        boolean loopback = server.getAddress().getAddress().isLoopbackAddress();
        server.createContext("/", loopback ? new LoopbackGuard(handler, dispatcher) : handler);
        server.start();
        return new LocalServer(server, threads);
    }

    private static HttpServer bind(InetSocketAddress address) throws IOException {
        try {
            return HttpServer.create(address, 0);
        } catch (BindException e) {
            throw new IOException(
                    "cannot listen on " + address.getHostString() + ":" + address.getPort() + ": " + e.getMessage(), e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Stops listening; calls that are running get a second to end. */
    @Override
    public void close() {
        server.stop(CLOSE_SECONDS);
        threads.shutdownNow();
    }
}
