package dev.tern.azure.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tern.delivery.Occurrence;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import java.util.Optional;

/** A CloudEvent of Microsoft's services, or in one of the forms of this package, which somebody else has made. */
public final class AzureCloudEvent {
    private AzureCloudEvent() {}

    /** What it says has happened; empty if its type is none of these. Never fails. */
    public static Optional<Occurrence> occurrence(CloudEvent event) {
        return switch (event.getType()) {
            case QueuedMessage.STORAGE_QUEUE, QueuedMessage.SERVICE_BUS -> Optional.of(new Occurrence.MessageArrived());
            case TimerFired.TYPE -> Optional.of(new Occurrence.ScheduleFired());
            case BlobTriggered.TYPE -> Optional.of(BlobTriggered.occurrence(data(event)));
            default ->
                event.getType().startsWith("Microsoft.")
                        ? Optional.of(GridEvent.occurrence(event, data(event)))
                        : Optional.empty();
        };
    }

    private static JsonNode data(CloudEvent event) {
        CloudEventData data = event.getData();
        return data == null ? MissingNode.getInstance() : GridEvent.object(data.toBytes());
    }
}
