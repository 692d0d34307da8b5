package dev.tern.gcp;

import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.event.PlatformEvent;
import dev.tern.gcp.event.GoogleEvents;
import dev.tern.http.Body;
import dev.tern.invocation.Invocation;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A CloudEvent that the Functions Framework has read. There is no other class for it on this platform, and a function that
 * takes CloudEvents gets its delivery.
 */
final class GcpEvent implements PlatformEvent {
    private static final Pattern PRINTABLE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private final CloudEvent event;
    private final Delivery delivery;
    private final Invocation invocation;

    GcpEvent(CloudEvent event, Invocation invocation) {
        this.event = event;
        this.delivery = GoogleEvents.delivery(event).orElseGet(() -> new Delivery(event, new Occurrence.Other()));
        this.invocation = invocation;
    }

    /** The type of the event, unless it is one that would not be safe in a log. */
    @Override
    public String kind() {
        return "gcp:" + (PRINTABLE.matcher(event.getType()).matches() ? event.getType() : "unknown");
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public boolean isSchedule() {
        return delivery.what() instanceof Occurrence.ScheduleFired;
    }

    @Override
    public List<Delivery> deliveries() {
        return List.of(delivery);
    }

    @Override
    public Invocation invocation() {
        return invocation;
    }

    /** In the structured form; empty if its data are not of the type that it says. */
    @Override
    public Body json() {
        try {
            return Body.of(new JsonFormat().serialize(event));
        } catch (RuntimeException e) {
            // Of the library, or of the framework's own copy of it, whose exceptions are other classes.
            return Body.empty();
        }
    }

    @Override
    public Optional<Object> as(Class<?> type) {
        return Optional.empty();
    }
}
