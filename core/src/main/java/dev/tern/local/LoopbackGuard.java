package dev.tern.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.tern.http.FunctionDispatcher;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps web pages out of a server that is meant for this machine alone. A page of any site can make the browser here
 * send requests to a loopback address, and a name of its own can be made to point there; but the browser says who asks
 * and under which name.
 */
final class LoopbackGuard implements HttpHandler {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ExchangeHandler handler;
    private final FunctionDispatcher dispatcher;

    LoopbackGuard(ExchangeHandler handler, FunctionDispatcher dispatcher) {
        this.handler = handler;
        this.dispatcher = dispatcher;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (isOwn("http://" + host) && (origin == null || isOwn(origin))) {
            handler.handle(exchange);
        } else {
            ProblemException refusal = ProblemException.of(
                    ProblemType.FORBIDDEN, "this server answers this machine only, under its own name");
            handler.answer(exchange, request -> dispatcher.refuse(request, refusal));
        }
    }

    private static boolean isOwn(String address) {
        try {
            return isOwnName(URI.create(address).getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isOwnName(@Nullable String name) {
        return name != null && OWN_NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
