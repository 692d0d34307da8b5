package dev.tern.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.tern.http.FunctionDispatcher;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** One exchange: mapped, dispatched, mapped back. */
final class ExchangeHandler implements HttpHandler {
    private static final Duration LINGER = Duration.ofSeconds(5);
    private static final int BUFFER = 64 * 1024;
    private static final int NO_BODY = -1;
    private static final int IN_CHUNKS = 0;

    private final FunctionDispatcher dispatcher;
    private final Duration timeout;

    ExchangeHandler(FunctionDispatcher dispatcher, Duration timeout) {
        this.dispatcher = dispatcher;
        this.timeout = timeout;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        answer(exchange, dispatcher::handle);
    }

    /** Reads the request, lets it be answered, and sends the answer. */
    void answer(HttpExchange exchange, Function<HttpRequest, HttpResponse> answering) throws IOException {
        try (exchange) {
            Instant deadline = Instant.now().plus(timeout);
            // One byte over the limit is enough for the door to refuse it.
            byte[] body = exchange.getRequestBody().readNBytes(dispatcher.maxBodyBytes() + 1);
            HttpResponse response = answering.apply(ExchangeMapper.toRequest(exchange, body, deadline));
            ExchangeMapper.copyHeaders(response, exchange);
            send(response, exchange);
            discardRest(exchange.getRequestBody());
        }
    }

    private static void send(HttpResponse response, HttpExchange exchange) throws IOException {
        if (response.body().isEmpty()) {
            exchange.sendResponseHeaders(response.status(), NO_BODY);
            return;
        }
        long length = response.body().isStream() ? IN_CHUNKS : response.body().size();
        exchange.sendResponseHeaders(response.status(), length);
        response.body().writeTo(exchange.getResponseBody());
    }

    /** A client that is still sending would not see the answer if the connection were closed under it. */
    private static void discardRest(InputStream in) throws IOException {
        Instant end = Instant.now().plus(LINGER);
        byte[] buffer = new byte[BUFFER];
        while (Instant.now().isBefore(end)) {
            if (in.read(buffer) < 0) {
                return;
            }
        }
    }
}
