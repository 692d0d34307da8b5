package dev.tern.azure.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.delivery.CloudEventForm;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.EventJson;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.UnreadableException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message of a queue of Azure Storage or Service Bus. Where its text is an event of one of Microsoft's services, as Event
 * Grid puts them into queues, it is what that says; else:
 *
 * <table>
 * <caption>The attributes of the CloudEvent</caption>
 * <tr><th></th><th>Azure Storage</th><th>Service Bus</th></tr>
 * <tr><td>{@code id}</td><td>{@code Id}</td><td>{@code SequenceNumber}, which the broker gives; a {@code MessageId} is the
 *     sender's, and may be absent</td></tr>
 * <tr><td>{@code source}</td><td>{@code azure:queue:} and its name</td><td>{@code azure:servicebus:} and its name</td></tr>
 * <tr><td>{@code type}</td><td>{@code com.microsoft.azure.storage.queue.Message}</td><td>
 *     {@code com.microsoft.azure.servicebus.Message}</td></tr>
 * <tr><td>{@code data}</td><td colspan="2">the text, as {@code application/json} if it is a JSON object, else
 *     {@code text/plain}</td></tr>
 * </table>
 *
 * @param type of its CloudEvent
 * @param queue the name of the queue
 * @param id the same for every delivery; null if the host gave none
 * @param text what was sent
 */
public record QueuedMessage(
        String type, String queue, @Nullable String id, String text) {
    static final String STORAGE_QUEUE = "com.microsoft.azure.storage.queue.Message";
    static final String SERVICE_BUS = "com.microsoft.azure.servicebus.Message";

    /** A message of a queue of Azure Storage. */
    public static QueuedMessage ofStorage(String queue, @Nullable String id, @Nullable String text) {
        return new QueuedMessage(STORAGE_QUEUE, queue, id, unicode(text));
    }

    /** A message of a queue of Service Bus. */
    public static QueuedMessage ofServiceBus(String queue, @Nullable String sequenceNumber, @Nullable String text) {
        return new QueuedMessage(SERVICE_BUS, queue, sequenceNumber, unicode(text));
    }

    /** What it says; at least one delivery. Never fails. */
    public List<Delivery> deliveries() {
        Optional<JsonNode> carried = EventJson.object(text).filter(GridEvent::isOfMicrosoft);
        return carried.isPresent() ? GridEvent.deliveries(carried.get()) : List.of(message());
    }

    /** The same as JSON: {@code {"queue": …, "id": …, "message": …}}. */
    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("queue", queue)
                .put("id", id)
                .put("message", text);
    }

    private Delivery message() {
        String service = type.equals(SERVICE_BUS) ? "servicebus" : "queue";
        if (id == null || id.isBlank() || !EventJson.isUnicode(id)) {
            return AzureForm.unreadable(service, null, text, new UnreadableException("the message has no id"));
        }
        CloudEventForm form =
                AzureForm.of(id, "azure:" + service + ":" + queue, type).text(text);
        return new Delivery(form.build(), new Occurrence.MessageArrived());
    }

    /** Half a surrogate pair becomes a question mark: there is nothing else that it could be. */
    private static String unicode(@Nullable String text) {
        return text == null ? "" : new String(text.getBytes(UTF_8), UTF_8);
    }
}
