package dev.tern.conformance.gcs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tern.http.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A stand-in for Cloud Storage, by the rules of its
 * <a href="https://cloud.google.com/storage/docs/json_api/v1">JSON API</a>: buckets; objects with generations that are
 * read whole or in part, written by media upload, deleted, and listed by prefix, delimiter, offsets and pages; preconditions on the
 * generation. It forgets everything at its end. It does not know other uploads, several ranges at once, {@code fields} (it says all
 * fields), older generations, metadata, access control, or the limit of one write of an object a second.
 */
public final class GcsStub implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final GcsRoutes routes = new GcsRoutes();

    private GcsStub(HttpServer server, List<String> buckets) {
        this.server = server;
        buckets.forEach(routes::create);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Starts one on 127.0.0.1 with those buckets, all of them empty; port zero is a free one. */
    public static GcsStub start(int port, List<String> buckets) {
        // Otherwise the server waits 40 ms between the head and the body of an answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            return new GcsStub(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0), buckets);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a stand-in for Cloud Storage", e);
        }
    }

    /** Starts one as a program: the first argument is the port, those after it are buckets. It runs until it is killed. */
    public static void main(String[] args) {
        GcsStub unused = start(Integer.parseInt(args[0]), List.of(args).subList(1, args.length));
    }

    /** Where it is, as {@code STORAGE_EMULATOR_HOST} says it. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            GcsReply reply = reply(exchange);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            // Zero would mean that the length is not known.
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private GcsReply reply(HttpExchange exchange) throws IOException {
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        GcsRequest request = new GcsRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Query.parse(query),
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Range"), ""),
                Objects.requireNonNullElse(
                        exchange.getRequestHeaders().getFirst("Content-Type"), "application/octet-stream"),
                exchange.getRequestBody().readAllBytes());
        try {
            return routes.reply(request);
        } catch (GcsError e) {
            return GcsReply.refusal(e);
        }
    }
}
