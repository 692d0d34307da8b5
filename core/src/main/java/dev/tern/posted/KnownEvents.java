package dev.tern.posted;

import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.PostedEvent;
import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Optional;

/** What the clouds on the class path know of events. */
public interface KnownEvents {

    /** What a CloudEvent says has happened; empty if its type is none of theirs. */
    Optional<Occurrence> occurrence(CloudEvent event);

    /** The same with the event in the form in which a delivery has it. */
    default Optional<Delivery> delivery(CloudEvent event) {
        return occurrence(event).map(what -> new Delivery(event, what));
    }

    /** What a posted event of another form says; empty if the form is none of theirs. */
    Optional<List<Delivery>> deliveries(PostedEvent event);
}
