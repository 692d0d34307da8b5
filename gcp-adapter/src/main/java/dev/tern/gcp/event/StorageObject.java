package dev.tern.gcp.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.delivery.ObjectReference;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.UnreadableException;
import dev.tern.state.StoreAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object of Cloud Storage in an event, and what has happened to it.
 *
 * <p>Of a CloudEvent of the types {@code google.cloud.storage.object.v1.…} these fields of the data are read:
 * {@code bucket} and {@code name}, which are required and not encoded; {@code generation} and {@code size}, which are
 * numbers in texts, or numbers. {@code finalized} is a changed object. {@code deleted} and {@code archived} are deleted
 * ones: that of a bucket with versions has only become an older version, but is no longer there for who asks for it by its
 * name. Both also come when an object is overwritten, so who takes a document away must look first.
 * {@code metadataUpdated} asks for nothing, since the content is the same.
 *
 * @see <a href="https://github.com/googleapis/google-cloudevents/blob/main/proto/google/events/cloud/storage/v1/data.proto">StorageObjectData</a>
 */
record StorageObject(
        String bucket,
        String name,
        @Nullable String generation,
        @Nullable String size) {
    /** What the types of its events begin with. */
    static final String TYPE = "google.cloud.storage.object.v1.";

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]");

    /** What an event says by the end of its type. */
    static Occurrence occurrence(String end, JsonNode data) throws UnreadableException {
        return switch (end) {
            case "finalized" -> of(data).changed();
            case "deleted", "archived" -> of(data).deleted();
            case "metadataUpdated" -> metadataOnly();
            default -> new Occurrence.Other();
        };
    }

    static Occurrence metadataOnly() {
        return new Occurrence.NothingToDo("only the metadata of an object have changed");
    }

    Occurrence changed() throws UnreadableException {
        return new Occurrence.ObjectChanged(reference());
    }

    Occurrence deleted() throws UnreadableException {
        return new Occurrence.ObjectDeleted(reference());
    }

    private static StorageObject of(JsonNode data) throws UnreadableException {
        return new StorageObject(
                required(data, "bucket"),
                required(data, "name"),
                GoogleJson.digits(data, "generation"),
                GoogleJson.digits(data, "size"));
    }

    private static String required(JsonNode data, String field) throws UnreadableException {
        String text = GoogleJson.text(data, field);
        if (text == null) {
            throw new UnreadableException("data." + field + " is missing or no text");
        }
        return text;
    }

    /** A name that no bucket can have could make the object one of another store. */
    private ObjectReference reference() throws UnreadableException {
        if (!BUCKET.matcher(bucket).matches()) {
            throw new UnreadableException("the name of the bucket is none that a bucket can have");
        }
        Long bytes = size == null ? null : Long.valueOf(size);
        return new ObjectReference(new StoreAddress("gs", bucket, ""), name, generation, bytes);
    }
}
