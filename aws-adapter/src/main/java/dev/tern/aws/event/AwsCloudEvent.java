package dev.tern.aws.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tern.delivery.EventJson;
import dev.tern.delivery.Occurrence;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import java.util.Optional;

/** A CloudEvent in one of the forms of this package, which somebody else has made. */
public final class AwsCloudEvent {
    private AwsCloudEvent() {}

    /** What it says has happened; empty if its type is none of these. Never fails. */
    public static Optional<Occurrence> occurrence(CloudEvent event) {
        String type = event.getType();
        if (type.equals(SqsRecord.TYPE) || type.equals(SnsNotification.TYPE)) {
            return Optional.of(new Occurrence.MessageArrived());
        }
        if (type.startsWith(S3Record.TYPE)) {
            return Optional.of(S3Record.occurrence(data(event)));
        }
        return type.startsWith(EventBridgeEvent.TYPE)
                ? Optional.of(EventBridgeEvent.occurrence(
                        event.getSource().toString(), type.substring(EventBridgeEvent.TYPE.length()), data(event)))
                : Optional.empty();
    }

    private static JsonNode data(CloudEvent event) {
        CloudEventData data = event.getData();
        return data == null
                ? MissingNode.getInstance()
                : EventJson.object(new String(data.toBytes(), UTF_8)).orElse(MissingNode.getInstance());
    }
}
