package dev.tern.azure.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.EventJson;
import dev.tern.delivery.PostedEvent;
import dev.tern.delivery.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Events that Event Grid posts in its own schema: a JSON array of them, with the header {@code aeg-event-type}. The first
 * one to an address is its <a href="https://learn.microsoft.com/azure/event-grid/end-point-validation-event-grid-events-schema">handshake</a>.
 */
public final class PostedGridEvents {
    private static final String HEADER = "aeg-event-type";

    private PostedGridEvents() {}

    /**
     * What they say; empty if the request is none of Event Grid's. One that cannot be read is a delivery of its own. Never
     * fails.
     */
    public static Optional<List<Delivery>> deliveries(PostedEvent posted) {
        boolean marked = posted.header().apply(HEADER).isPresent();
        String body = new String(posted.body(), UTF_8);
        Optional<JsonNode> json = EventJson.value(body).filter(JsonNode::isContainerNode);
        if (json.isEmpty() || (!marked && !isOurs(json.get()))) {
            return marked
                    ? Optional.of(List.of(AzureForm.unreadable(
                            GridEvent.SERVICE, null, body, new UnreadableException("the body is not a JSON array"))))
                    : Optional.empty();
        }
        return Optional.of(json.get().isArray() ? each(json.get(), body) : GridEvent.deliveries(json.get()));
    }

    private static boolean isOurs(JsonNode json) {
        JsonNode first = json.isArray() ? json.path(0) : json;
        return first.has("eventType") && first.has("data");
    }

    private static List<Delivery> each(JsonNode array, String body) {
        if (array.isEmpty()) {
            return List.of(AzureForm.emptyBatch(GridEvent.SERVICE, body));
        }
        List<Delivery> all = new ArrayList<>();
        array.forEach(event -> all.addAll(GridEvent.deliveries(event)));
        return List.copyOf(all);
    }
}
