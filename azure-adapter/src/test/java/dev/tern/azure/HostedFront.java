package dev.tern.azure;

import dev.tern.azurehost.HostResponse;
import dev.tern.azurehost.HostedFunction;
import dev.tern.azurehost.WorkerRequest;
import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.Front;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import dev.tern.http.FunctionDispatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entry point behind the rules of Azure's host and worker, without a process and without a socket. */
record HostedFront(HostedFunction function) implements Front {

    /** As the worker does it, with an instance of its own for each call. */
    static HostedFront of(FunctionDispatcher dispatcher) {
        HostSettings settings = HostSettings.of(Map.of());
        return new HostedFront(new HostedFunction(
                "tern", (request, context) -> new AzureFunctions(() -> dispatcher, settings).tern(request, context)));
    }

    @Override
    public WireResponse exchange(WireRequest request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        request.headers()
                .forEach(field -> headers.computeIfAbsent(field.name(), any -> new ArrayList<>())
                        .add(field.value()));
        return toWire(function.answer(new WorkerRequest(
                request.method(), request.target(), headers, request.body().bytes())));
    }

    private static WireResponse toWire(HostResponse response) {
        List<Field> fields = new ArrayList<>();
        response.headers().forEach((name, value) -> fields.add(new Field(name, value)));
        return new WireResponse(response.status(), fields, Body.of(response.body()));
    }
}
