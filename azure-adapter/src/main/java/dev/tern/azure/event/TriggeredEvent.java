package dev.tern.azure.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tern.delivery.Delivery;
import dev.tern.delivery.EventJson;
import dev.tern.delivery.UnreadableException;
import java.util.List;

/** What the host of a function app hands to the trigger of Event Grid. */
public final class TriggeredEvent {
    private TriggeredEvent() {}

    /** What an event of Event Grid says, in either schema; at least one delivery. Never fails. */
    public static List<Delivery> deliveries(String event) {
        return EventJson.object(event)
                .map(GridEvent::deliveries)
                .orElseGet(() -> List.of(AzureForm.unreadable(
                        GridEvent.SERVICE, null, text(event), new UnreadableException("the event is not an object"))));
    }

    /** Half a surrogate pair becomes a question mark: there is nothing else that it could be. */
    private static String text(String event) {
        return new String(event.getBytes(UTF_8), UTF_8);
    }
}
