package dev.tern.azure.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.EventJson;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.UnreadableException;
import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * An event of <a href="https://learn.microsoft.com/azure/event-grid/event-schema">Event Grid</a>, in its own schema or in
 * that of CloudEvents:
 *
 * <table>
 * <caption>The attributes of the CloudEvent</caption>
 * <tr><th></th><th>Event Grid schema</th><th>CloudEvents schema</th></tr>
 * <tr><td>{@code id}</td><td>{@code id}, the same for every delivery</td><td>{@code id}</td></tr>
 * <tr><td>{@code source}</td><td>{@code topic}, or {@code azure:eventgrid} where there is none</td><td>{@code source}</td></tr>
 * <tr><td>{@code type}</td><td>{@code eventType}</td><td>{@code type}</td></tr>
 * <tr><td>{@code subject}</td><td>{@code subject}</td><td>{@code subject}</td></tr>
 * <tr><td>{@code time}</td><td>{@code eventTime}</td><td>{@code time}</td></tr>
 * <tr><td>{@code data}</td><td>{@code data}</td><td>{@code data}</td></tr>
 * </table>
 *
 * <p>{@code Microsoft.Storage.BlobRenamed} becomes two deliveries: the blob of {@code data.sourceUrl} is gone, with
 * {@code .source} after the id, and that of {@code data.destinationUrl} is new. {@code specVersion}, as older events of
 * Event Grid have it, stands for {@code specversion}.
 */
final class GridEvent {
    static final String SERVICE = "eventgrid";

    private GridEvent() {}

    /** Whether an object can be taken for one, complete or not. */
    static boolean isOne(JsonNode event) {
        return event.has("eventType") || (isCloudEvent(event) && event.has("type"));
    }

    /** Whether it is an event of one of Microsoft's services, complete or not; a message may carry it. */
    static boolean isOfMicrosoft(JsonNode event) {
        String type = event.path(isCloudEvent(event) ? "type" : "eventType").asText();
        return isOne(event) && type.startsWith("Microsoft.") && event.has("data");
    }

    /** What it says; at least one delivery. */
    static List<Delivery> deliveries(JsonNode event) {
        EventFields fields = new EventFields(event);
        try {
            return isCloudEvent(event)
                    ? deliveries(fields, fields.needed("source"), "type", "time")
                    : deliveries(fields, fields.text("topic").orElse("azure:" + SERVICE), "eventType", "eventTime");
        } catch (UnreadableException e) {
            return List.of(AzureForm.unreadable(SERVICE, fields.text("id").orElse(null), text(event), e));
        }
    }

    private static List<Delivery> deliveries(EventFields fields, String source, String typeName, String timeName)
            throws UnreadableException {
        String id = fields.needed("id");
        String type = fields.needed(typeName);
        String subject = fields.text("subject").orElse("");
        JsonNode data = fields.root().path("data");
        List<Delivery> all = new ArrayList<>();
        for (GridHappening.Part part : GridHappening.parts(type, subject, data)) {
            CloudEvent event = AzureForm.of(id + part.suffix(), source, type)
                    .subject(subject.isEmpty() ? null : subject)
                    .time(fields.time(timeName))
                    .jsonIfAny(data)
                    .build();
            all.add(new Delivery(event, part.what()));
        }
        return all;
    }

    /** What a CloudEvent of Microsoft's says that somebody else has made. Never fails. */
    static Occurrence occurrence(CloudEvent event, JsonNode data) {
        String subject = event.getSubject() == null ? "" : event.getSubject();
        try {
            List<GridHappening.Part> parts = GridHappening.parts(event.getType(), subject, data);
            return parts.size() == 1
                    ? parts.get(0).what()
                    : new Occurrence.Unreadable("a rename is read only as Event Grid's trigger or a queue gives it");
        } catch (UnreadableException e) {
            return new Occurrence.Unreadable(e.sentence());
        }
    }

    private static boolean isCloudEvent(JsonNode event) {
        return event.has("specversion") || event.has("specVersion");
    }

    private static String text(JsonNode event) {
        return new String(EventJson.bytes(event), UTF_8);
    }

    /** The data of an event, if they are an object. */
    static JsonNode object(byte[] data) {
        return EventJson.object(new String(data, UTF_8)).orElse(MissingNode.getInstance());
    }
}
