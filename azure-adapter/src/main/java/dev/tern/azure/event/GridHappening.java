package dev.tern.azure.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tern.delivery.ObjectReference;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.UnreadableException;
import java.util.List;

/**
 * What the type and the data of an event of Event Grid say has happened.
 *
 * @see <a href="https://learn.microsoft.com/azure/event-grid/event-schema-blob-storage">Blob Storage as a source</a>
 * @see <a href="https://learn.microsoft.com/azure/event-grid/end-point-validation-event-grid-events-schema">the
 *     handshake</a>
 */
final class GridHappening {
    private static final String STORAGE = "Microsoft.Storage.";
    private static final String GRID = "Microsoft.EventGrid.";

    private GridHappening() {}

    /**
     * One thing that an event says.
     *
     * @param suffix what its id has after that of the event
     */
    record Part(String suffix, Occurrence what) {}

    static List<Part> parts(String type, String subject, JsonNode data) throws UnreadableException {
        EventFields fields = new EventFields(data);
        return switch (type) {
            case STORAGE + "BlobCreated" -> one(new Occurrence.ObjectChanged(blob(fields, subject)));
            case STORAGE + "BlobDeleted" -> one(new Occurrence.ObjectDeleted(blob(fields, subject)));
            case STORAGE + "BlobRenamed" -> renamed(fields, subject);
            case GRID + "SubscriptionValidationEvent" -> one(handshake(fields));
            case GRID + "SubscriptionDeletedEvent" ->
                one(new Occurrence.NothingToDo("the subscription to these events has been deleted"));
            case STORAGE + "BlobTierChanged", STORAGE + "BlobPropertiesUpdated", STORAGE + "DirectoryCreated" ->
                one(new Occurrence.NothingToDo("the content of all objects is as it was"));
            default -> one(new Occurrence.Other());
        };
    }

    private static List<Part> one(Occurrence what) {
        return List.of(new Part("", what));
    }

    private static ObjectReference blob(EventFields data, String subject) throws UnreadableException {
        return BlobAddress.parse(data.needed("url"), "data.url")
                .object(subject, data.text("eTag").orElse(null), data.size("contentLength"));
    }

    private static List<Part> renamed(EventFields data, String subject) throws UnreadableException {
        BlobAddress source = BlobAddress.parse(data.needed("sourceUrl"), "data.sourceUrl");
        BlobAddress target = BlobAddress.parse(data.needed("destinationUrl"), "data.destinationUrl");
        // The subject has the new key alone; the old one is written in the same way.
        BlobAddress sourceAsTarget = target.isPlain(subject) ? source.encoded() : source;
        return List.of(
                new Part(".source", new Occurrence.ObjectDeleted(sourceAsTarget.object("", null, null))),
                new Part(
                        "",
                        new Occurrence.ObjectChanged(
                                target.object(subject, data.text("eTag").orElse(null), data.size("contentLength")))));
    }

    private static Occurrence handshake(EventFields data) throws UnreadableException {
        String code = data.needed("validationCode");
        return new Occurrence.Handshake(JsonNodeFactory.instance
                .objectNode()
                .put("validationResponse", code)
                .toString());
    }
}
