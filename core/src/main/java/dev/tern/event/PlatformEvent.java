package dev.tern.event;

import dev.tern.delivery.Delivery;
import dev.tern.http.Body;
import dev.tern.invocation.Invocation;
import java.util.List;
import java.util.Optional;

/** An event that is not HTTP, as a cloud's mapper gives it. */
public interface PlatformEvent {

    /** What the platform calls this kind of event, such as {@code aws:kinesis}: for logs and errors. */
    String kind();

    /** The field that every event of this kind has and this one has not, such as {@code Records[0].kinesis}. */
    Optional<String> missing();

    /** Whether a timer or a schedule of the platform sent it, and it says nothing but that it is time. */
    default boolean isSchedule() {
        return false;
    }

    /**
     * What the event says has happened, in Tern's terms; empty if Tern does not model events of this kind. Never fails: a
     * part that cannot be read is a delivery of its own, which says so.
     */
    default List<Delivery> deliveries() {
        return List.of();
    }

    /** The facts of this call. */
    Invocation invocation();

    /** The event as the platform sent it, in JSON. */
    Body json();

    /**
     * The event as a class that the platform's own library has for events.
     *
     * @return empty if the class is none of those, or is for another kind of event
     * @throws EventException if the event should be of that class and is not
     */
    Optional<Object> as(Class<?> type);
}
