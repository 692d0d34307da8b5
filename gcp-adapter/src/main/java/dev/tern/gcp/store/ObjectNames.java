package dev.tern.gcp.store;

import dev.tern.state.StoreException;
import dev.tern.state.StoreLimits;
import java.nio.charset.StandardCharsets;

/**
 * The <a href="https://cloud.google.com/storage/docs/objects#naming">names of objects</a> in Cloud Storage: any text of at
 * most 1,024 bytes in UTF-8, without line ends.
 */
final class ObjectNames {
    private static final int MOST_BYTES = 1024;

    private ObjectNames() {}

    /**
     * The name of the object under a key.
     *
     * @throws StoreException if the key is none, or there is no room for it after the prefix
     */
    static String full(String prefix, String key) {
        String name = prefix + StoreLimits.objectKey(key);
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw StoreException.lasting("the prefix leaves no room for the key");
        }
        return name;
    }
}
