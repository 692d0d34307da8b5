package dev.tern.conformance.lambda.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.lambda.LambdaRuntimeException;
import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One exchange: to an event, to Lambda, and back to HTTP. */
final class GatewayExchange implements HttpHandler {
    // About this connection, not about the message; or the server's own to say.
    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade", "http2-settings");
    private static final Set<String> SERVERS_OWN =
            Set.of("connection", "keep-alive", "transfer-encoding", "content-length", "date");
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);
    private static final int NO_BODY = -1;

    private final EventShape shape;
    private final Function<byte[], LambdaOutcome> lambda;

    GatewayExchange(EventShape shape, Function<byte[], LambdaOutcome> lambda) {
        this.shape = shape;
        this.lambda = lambda;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(answer(request(exchange)), exchange);
        }
    }

    private WireResponse answer(WireRequest request) {
        try {
            return shape.toResponse(invoke(shape.toEvent(request)));
        } catch (RefusedByGatewayException e) {
            return e.response();
        }
    }

    /** A function that does not answer at all is to the client what one that fails is. */
    private LambdaOutcome invoke(byte[] event) {
        try {
            return lambda.apply(event);
        } catch (LambdaRuntimeException e) {
            return new LambdaOutcome.Failure(e.getClass().getName(), "{}".getBytes(UTF_8));
        }
    }

    private static WireRequest request(HttpExchange exchange) throws IOException {
        List<Field> headers = new ArrayList<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(value -> headers.add(new Field(name, value))));
        return new WireRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                orEmpty(exchange.getRequestURI().getRawQuery()),
                HeaderLines.without(HOP_BY_HOP, headers),
                Body.of(exchange.getRequestBody().readAllBytes()));
    }

    private static void send(WireResponse response, HttpExchange exchange) throws IOException {
        HeaderLines.without(SERVERS_OWN, response.headers())
                .forEach(field -> exchange.getResponseHeaders().add(field.name(), field.value()));
        boolean bodiless = response.body().isEmpty()
                || WITHOUT_BODY.contains(response.status())
                || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(
                response.status(), bodiless ? NO_BODY : response.body().size());
        if (!bodiless) {
            OutputStream out = exchange.getResponseBody();
            out.write(response.body().bytes());
            out.flush();
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
