package dev.tern.gcp.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.UnreadableException;
import java.util.Optional;

/**
 * What Cloud Storage itself publishes to a topic. These attributes of the message are read: {@code eventType}, which is
 * {@code OBJECT_FINALIZE}, {@code OBJECT_DELETE}, {@code OBJECT_ARCHIVE} or {@code OBJECT_METADATA_UPDATE};
 * {@code bucketId} and {@code objectId}, which are not encoded; {@code objectGeneration}; and
 * {@code overwrittenByGeneration}, with which an object has not gone but has become another one, of which another
 * notification tells. The size is that of the object in the message's data, if its format is {@code JSON_API_V1}.
 *
 * @see <a href="https://cloud.google.com/storage/docs/pubsub-notifications#attributes">attributes</a>
 */
final class StorageNotification {
    private StorageNotification() {}

    /** What it says; empty if a message with those attributes is none. */
    static Optional<Occurrence> occurrence(JsonNode attributes, byte[] data) throws UnreadableException {
        String type = GoogleJson.text(attributes, "eventType");
        String bucket = GoogleJson.text(attributes, "bucketId");
        String name = GoogleJson.text(attributes, "objectId");
        if (type == null || bucket == null || name == null) {
            return Optional.empty();
        }
        StorageObject object = new StorageObject(
                bucket,
                name,
                GoogleJson.digits(attributes, "objectGeneration"),
                GoogleJson.digits(resource(data), "size"));
        return switch (type) {
            case "OBJECT_FINALIZE" -> Optional.of(object.changed());
            case "OBJECT_DELETE", "OBJECT_ARCHIVE" -> Optional.of(gone(object, attributes));
            case "OBJECT_METADATA_UPDATE" -> Optional.of(StorageObject.metadataOnly());
            default -> Optional.empty();
        };
    }

    private static Occurrence gone(StorageObject object, JsonNode attributes) throws UnreadableException {
        return GoogleJson.digits(attributes, "overwrittenByGeneration") == null
                ? object.deleted()
                : new Occurrence.NothingToDo("an object has been overwritten, of which another event tells");
    }

    private static JsonNode resource(byte[] data) {
        return GoogleJson.object(data).orElse(MissingNode.getInstance());
    }
}
