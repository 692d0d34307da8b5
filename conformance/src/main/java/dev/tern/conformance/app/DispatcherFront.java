package dev.tern.conformance.app;

import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.Front;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.FunctionDispatcher;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import dev.tern.http.Query;
import dev.tern.invocation.Invocation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.StringUtils;

/** The dispatcher with no platform around it: what every cloud is compared with. */
public final class DispatcherFront implements Front {
    private static final Duration PLATFORM_TIME = Duration.ofSeconds(30);

    private final FunctionDispatcher dispatcher;

    /** A front of this door. */
    public DispatcherFront(FunctionDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public WireResponse exchange(WireRequest request) {
        return toWire(dispatcher.handle(toRequest(request)));
    }

    private static HttpRequest toRequest(WireRequest request) {
        Headers headers = headers(request.headers());
        Invocation invocation = Invocation.firstUsable(
                headers.all("X-Request-Id"),
                headers.all("traceparent"),
                Instant.now().plus(PLATFORM_TIME));
        // Not as a form decodes it: a plus in a path is a plus.
        String path = StringUtils.uriDecode(request.path(), StandardCharsets.UTF_8);
        return new HttpRequest(
                request.method(), path, Query.parse(request.query()), headers, request.body(), invocation);
    }

    private static Headers headers(List<Field> fields) {
        Map<String, List<String>> grouped = new LinkedHashMap<>();
        fields.forEach(field ->
                grouped.computeIfAbsent(field.name(), any -> new ArrayList<>()).add(field.value()));
        return Headers.received(grouped);
    }

    private static WireResponse toWire(HttpResponse response) {
        List<Field> fields = new ArrayList<>();
        response.headers().forEach((name, values) -> values.forEach(value -> fields.add(new Field(name, value))));
        return new WireResponse(response.status(), fields, response.body());
    }
}
