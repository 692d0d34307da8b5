package dev.tern.runtime;

import dev.tern.cloud.CloudProviders;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.PostedEvent;
import dev.tern.posted.KnownEvents;
import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Optional;

/** The events of all clouds on the class path. */
record CloudEvents(CloudProviders clouds) implements KnownEvents {
    @Override
    public Optional<Occurrence> occurrence(CloudEvent event) {
        return clouds.occurrence(event);
    }

    @Override
    public Optional<Delivery> delivery(CloudEvent event) {
        return clouds.delivery(event);
    }

    @Override
    public Optional<List<Delivery>> deliveries(PostedEvent event) {
        return clouds.deliveries(event);
    }
}
