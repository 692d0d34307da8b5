package dev.tern.delivery;

import dev.tern.state.StoreAddress;
import org.jspecify.annotations.Nullable;

/**
 * An object as an event names it.
 *
 * @param store the bucket or container that it lies in, such as {@code s3://bucket}
 * @param key its name there, decoded
 * @param version the ETag or generation that the event speaks of, if it says
 * @param size in bytes, if the event says
 */
public record ObjectReference(
        StoreAddress store,
        String key,
        @Nullable String version,
        @Nullable Long size) {

    /** The address of the object, which is also the id of its document. */
    public String address() {
        return store + "/" + key;
    }
}
