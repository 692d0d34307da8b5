package dev.tern.conformance.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tern.http.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A service on this machine that says what it is told to say, and keeps what it was asked. */
public final class HttpStub implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<WireResponse> answers = new LinkedBlockingQueue<>();
    private final List<WireRequest> received = new ArrayList<>();

    private HttpStub(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Starts one on a free port. */
    public static HttpStub start() {
        try {
            return new HttpStub(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a stub", e);
        }
    }

    /** Where it is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What it says to the next request; one that nothing was said for waits. */
    public HttpStub says(int status, String body) {
        return says(new WireResponse(status, List.of(), Body.of(body)));
    }

    /** The same with headers. */
    public HttpStub says(WireResponse answer) {
        answers.add(answer);
        return this;
    }

    /** What it was asked so far. */
    public List<WireRequest> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            keep(exchange);
            WireResponse answer = answers.take();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            answer.headers().forEach(each -> exchange.getResponseHeaders().set(each.name(), each.value()));
            exchange.sendResponseHeaders(answer.status(), answer.body().size());
            exchange.getResponseBody().write(answer.body().bytes());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(HttpExchange exchange) throws IOException {
        List<Field> headers = new ArrayList<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(value -> headers.add(new Field(name, value))));
        URI target = exchange.getRequestURI();
        String query = target.getRawQuery() == null ? "" : target.getRawQuery();
        Body body = Body.of(exchange.getRequestBody().readAllBytes());
        synchronized (received) {
            received.add(new WireRequest(exchange.getRequestMethod(), target.getRawPath(), query, headers, body));
        }
    }
}
