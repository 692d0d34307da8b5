package dev.tern.azurehost;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs an app folder as Azure's host would: {@code AzureHost --app DIR --port N}. It listens on 127.0.0.1 only, says
 * where in one line on standard output, and logs failed calls with their exception to standard error. Port 0 is a free
 * one. {@code authLevel} is not enforced, as with Azure's own tools on a laptop.
 *
 * <p>Not played: the front end before the host with its own limits, keys and rewriting; addresses that are no URI, which
 * the JDK's server refuses with 400 where Azure's host lets them through; the host's own paths below {@code /admin}, but for
 * {@code POST /admin/functions/NAME}, which fires a trigger other than HTTP with {@code {"input": …}}, and here also with
 * {@code {"metadata": {…}}}, as nothing fires by itself.
 */
public final class AzureHost implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;
    private final FunctionApp app;

    private AzureHost(HttpServer server, ExecutorService threads, FunctionApp app) {
        this.server = server;
        this.threads = threads;
        this.app = app;
    }

    /** Runs until the process is ended. */
    public static void main(String[] args) throws IOException {
        try {
            HostArguments arguments = HostArguments.parse(List.of(args));
            // Otherwise a header and a body in two packets wait 40 ms for each other.
            System.setProperty("sun.net.httpserver.nodelay", "true");
            AzureHost host = start(arguments.app(), arguments.port(), System.getenv());
            System.out.println("Azure host listening on http://127.0.0.1:" + host.port());
        } catch (HostException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Loads the app and starts to listen.
     *
     * @param app the folder with host.json
     * @param port 0 for a free one
     * @param settings the app settings, which Azure hands over as environment variables
     * @throws IOException if a file cannot be read or the port not be bound
     * @throws RuntimeException if the app is not as Azure wants it; the message says what is wrong
     */
    public static AzureHost start(Path app, int port, Map<String, String> settings) throws IOException {
        FunctionApp loaded = FunctionApp.load(new AppFolder(app), settings);
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        ExecutorService threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", new ExchangeHandler(loaded));
        server.start();
        return new AzureHost(server, threads, loaded);
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Stops at once. */
    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.shutdownNow();
        app.close();
    }
}
