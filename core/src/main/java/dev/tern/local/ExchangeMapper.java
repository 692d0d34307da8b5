package dev.tern.local;

import com.sun.net.httpserver.HttpExchange;
import dev.tern.http.Body;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import dev.tern.http.Query;
import dev.tern.invocation.Invocation;
import java.time.Instant;

/** Between the JDK's exchange and the neutral records. */
final class ExchangeMapper {
    private ExchangeMapper() {}

    static HttpRequest toRequest(HttpExchange exchange, byte[] body, Instant deadline) {
        Headers headers = Headers.received(exchange.getRequestHeaders());
        return new HttpRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Query.parse(exchange.getRequestURI().getRawQuery()),
                headers,
                Body.of(body),
                Invocation.of(
                        headers.first("X-Request-Id").orElse(null),
                        headers.first("traceparent").orElse(null),
                        deadline));
    }

    static void copyHeaders(HttpResponse response, HttpExchange exchange) {
        response.headers()
                .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
    }
}
