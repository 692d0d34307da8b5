package dev.tern.azure;

import com.microsoft.azure.functions.ExecutionContext;
import dev.tern.azure.event.TimerFired;
import dev.tern.delivery.Delivery;
import dev.tern.event.PlatformEvent;
import dev.tern.http.Body;
import dev.tern.invocation.Invocation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A timer has fired.
 *
 * @param json what the host says of the timer
 * @param invocation the facts of the call
 */
record TimerEvent(Body json, Invocation invocation) implements PlatformEvent {

    static TimerEvent of(String timer, @Nullable ExecutionContext context, Instant deadline) {
        return new TimerEvent(Body.of(timer), HostEvent.invocation(context, deadline));
    }

    @Override
    public String kind() {
        return "azure:timer";
    }

    @Override
    public boolean isSchedule() {
        return true;
    }

    @Override
    public List<Delivery> deliveries() {
        return List.of(TimerFired.delivery(json.text(), invocation.requestId()));
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
