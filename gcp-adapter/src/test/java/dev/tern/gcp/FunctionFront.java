package dev.tern.gcp;

import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.Front;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import dev.tern.http.FunctionDispatcher;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The function as the Functions Framework calls it, without a server: what an invoker does before that is not here. */
record FunctionFront(GcpFunction function) implements Front {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    static FunctionFront of(FunctionDispatcher dispatcher) {
        return new FunctionFront(new GcpFunction(dispatcher, TIMEOUT, false));
    }

    @Override
    public WireResponse exchange(WireRequest request) throws IOException {
        SentResponse sent = new SentResponse();
        function.service(received(request), sent);
        List<Field> fields = new ArrayList<>();
        sent.getHeaders().forEach((name, values) -> values.forEach(value -> fields.add(new Field(name, value))));
        return new WireResponse(sent.status(), fields, Body.of(sent.bytes()));
    }

    private static ReceivedRequest received(WireRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers()
                .forEach(field -> headers.computeIfAbsent(field.name(), any -> new ArrayList<>())
                        .add(field.value()));
        return new ReceivedRequest(
                request.method(), "http://function.example" + request.target(), headers, request.body());
    }
}
