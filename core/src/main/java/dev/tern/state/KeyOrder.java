package dev.tern.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order of keys as UTF-8 bytes, which is that of the clouds' stores and not that of Java's strings. */
final class KeyOrder {
    static final Comparator<String> UTF_8 =
            Comparator.comparing(key -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private KeyOrder() {}

    /** Whether a list with this prefix after that key has the key. */
    static boolean isListed(String key, String prefix, String after) {
        return key.startsWith(prefix) && UTF_8.compare(key, after) > 0;
    }
}
