package dev.tern.gcp.event;

import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.PostedEvent;
import dev.tern.delivery.UnreadableException;
import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Optional;

/**
 * What the events of Google Cloud come down to, by their
 * <a href="https://cloud.google.com/eventarc/docs/reference/supported-events">types</a>:
 *
 * <ul>
 *   <li>{@code google.cloud.storage.object.v1.…}: {@link StorageObject};
 *   <li>{@code google.cloud.pubsub.topic.v1.messagePublished}: {@link PubSubMessage};
 *   <li>{@code google.cloud.scheduler.job.v1.executed}: a schedule that has fired, whatever its data;
 *   <li>all others that begin with {@code google.}, among them {@code google.cloud.firestore.document.v1.…} and
 *       {@code google.cloud.audit.log.v1.written}: something that Tern has no work for of its own. Their data are not
 *       read, which Firestore sends as Protocol Buffers.
 * </ul>
 */
public final class GoogleEvents {
    private static final String GOOGLE = "google.";
    private static final String SCHEDULE = "google.cloud.scheduler.job.v1.executed";

    private GoogleEvents() {}

    /**
     * What a CloudEvent says has happened; empty if its type is none of Google's. Never fails: what cannot be read says
     * so, and keeps its data.
     */
    public static Optional<Delivery> delivery(CloudEvent event) {
        return event.getType().startsWith(GOOGLE) ? Optional.of(read(event)) : Optional.empty();
    }

    /** The same of what Pub/Sub itself posts; empty if it is another form. Never fails. */
    public static Optional<List<Delivery>> deliveries(PostedEvent posted) {
        return PushEnvelope.read(posted.body()).map(event -> List.of(read(event)));
    }

    private static Delivery read(CloudEvent event) {
        try {
            return event.getType().equals(PubSubMessage.TYPE)
                    ? PubSubMessage.of(GoogleJson.data(event)).delivery(event)
                    : new Delivery(event, occurrence(event));
        } catch (UnreadableException e) {
            return new Delivery(event, new Occurrence.Unreadable(e.sentence()));
        }
    }

    private static Occurrence occurrence(CloudEvent event) throws UnreadableException {
        String type = event.getType();
        if (type.startsWith(StorageObject.TYPE)) {
            return StorageObject.occurrence(type.substring(StorageObject.TYPE.length()), GoogleJson.data(event));
        }
        return type.equals(SCHEDULE) ? new Occurrence.ScheduleFired() : new Occurrence.Other();
    }
}
