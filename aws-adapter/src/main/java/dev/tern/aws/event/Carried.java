package dev.tern.aws.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.EventJson;
import java.util.List;
import java.util.Optional;

/** The event that the text of a message is, if it is one. */
final class Carried {
    private Carried() {}

    /** In the body of a queue's message: also what came through a topic, in its envelope or without. */
    static Optional<List<Delivery>> anyhow(String text) {
        return EventJson.object(text)
                .flatMap(event -> SnsNotification.enveloped(event).or(() -> read(event)));
    }

    /** In the message of a topic. */
    static Optional<List<Delivery>> directly(String text) {
        return EventJson.object(text).flatMap(Carried::read);
    }

    private static Optional<List<Delivery>> read(JsonNode event) {
        return S3Notification.deliveries(event)
                .or(() -> EventBridgeEvent.isWhole(event)
                        ? Optional.of(List.of(EventBridgeEvent.delivery(event)))
                        : Optional.empty());
    }
}
