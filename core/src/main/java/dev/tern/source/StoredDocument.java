package dev.tern.source;

import dev.tern.state.ObjectStore;

/**
 * A document that lies in a store, in a place that is allowed.
 *
 * @param place the store, opened at that place
 * @param key its key there
 */
public record StoredDocument(ObjectStore place, String key, String id) {

    /** Some tools make an empty object with such a key where people want to see a folder. */
    public boolean isFolder() {
        return key.isEmpty() || key.endsWith("/");
    }
}
