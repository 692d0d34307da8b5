package dev.tern.azure;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.TraceContext;
import dev.tern.delivery.Delivery;
import dev.tern.event.PlatformEvent;
import dev.tern.http.Body;
import dev.tern.invocation.Invocation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a trigger of Azure's host says.
 *
 * @param kind the trigger, such as {@code azure:queue}
 * @param json what it handed over
 * @param deliveries what that says has happened
 * @param invocation the facts of the call
 */
record HostEvent(String kind, Body json, List<Delivery> deliveries, Invocation invocation) implements PlatformEvent {

    /** Copies the deliveries. */
    HostEvent {
        deliveries = List.copyOf(deliveries);
    }

    /** The facts of a call as the worker tells them. */
    static Invocation invocation(@Nullable ExecutionContext context, Instant deadline) {
        TraceContext trace = context == null ? null : context.getTraceContext();
        return Invocation.of(
                context == null ? null : context.getInvocationId(),
                trace == null ? null : trace.getTraceparent(),
                deadline);
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public Optional<Object> as(Class<?> type) {
        return Optional.empty();
    }
}
