package dev.tern.azurehost;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One exchange on the wire. */
final class ExchangeHandler implements HttpHandler {
    /**
     * The host's own limit. The body is read inside the call, so a larger one is a
     * <a href="https://github.com/Azure/azure-functions-host/issues/5614">failed call</a> and no 413.
     */
    private static final int MOST_BYTES = 100 * 1024 * 1024;

    /** Where the host is told to run a function that no request can call. */
    private static final String BY_HAND = "/admin/functions/";

    private static final int NO_BODY = -1;

    private final FunctionApp app;

    ExchangeHandler(FunctionApp app) {
        this.app = app;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            HostResponse response = body.length > MOST_BYTES ? HostResponse.empty(500) : answer(exchange, body);
            send(response, exchange);
        }
    }

    private HostResponse answer(HttpExchange exchange, byte[] body) {
        URI uri = exchange.getRequestURI();
        String path = uri.getRawPath();
        String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, lines) -> headers.put(name, new ArrayList<>(lines)));
        String method = exchange.getRequestMethod();
        WorkerRequest request = new WorkerRequest(method, target, headers, body);
        if (method.equals("POST") && path.startsWith(BY_HAND)) {
            return app.fire(path.substring(BY_HAND.length()), request, body);
        }
        return app.answer(method, path, request);
    }

    private static void send(HostResponse response, HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        response.headers().forEach(headers::set);
        boolean empty = exchange.getRequestMethod().equals("HEAD") || response.body().length == 0;
        exchange.sendResponseHeaders(response.status(), empty ? NO_BODY : response.body().length);
        if (!empty) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(response.body());
            }
        }
    }
}
