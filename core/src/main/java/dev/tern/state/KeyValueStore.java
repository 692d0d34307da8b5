package dev.tern.state;

import java.time.Duration;
import java.util.Optional;

/**
 * Small values under keys, shared by all instances of a deployment where the implementation is shared. What has expired
 * is never returned. A key is any text of 1 to {@link #MOST_KEY_BYTES} bytes in UTF-8; a store that allows fewer
 * characters encodes it. Every method may throw {@link StoreException}; a longer key or value is refused with one that is
 * not transient. Thread-safe.
 */
public interface KeyValueStore {

    /** How long a value can be: in UTF-8 it then has 256 KiB at most. */
    int MOST_CHARACTERS = 256 * 1024 / 3;

    /** How long a key can be, in UTF-8. */
    int MOST_KEY_BYTES = 512;

    /**
     * A value as it was read.
     *
     * @param value at most {@link #MOST_CHARACTERS} characters
     * @param version changes with every write; to be given back to {@link #compareAndSet}
     */
    record Entry(String value, String version) {}

    /** The value under the key, unless there is none or it has expired. */
    Optional<Entry> get(String key);

    /**
     * Writes the value if the key has none.
     *
     * @return whether it was written
     */
    boolean putIfAbsent(String key, String value, Duration timeToLive);

    /**
     * Writes the value if the key still has the version that was read.
     *
     * @return whether it was written
     */
    boolean compareAndSet(String key, String version, String value, Duration timeToLive);

    /**
     * Takes the value away if the key still has the version that was read.
     *
     * @return whether it was taken away
     */
    boolean remove(String key, String version);

    /**
     * The same store for values of one kind. Where there is only so much room, each kind has its own, so that what is
     * written of one never pushes out what is kept of another. Keys must differ between kinds all the same.
     *
     * @param kind a name in the program, not one that a caller chose
     */
    default KeyValueStore section(String kind) {
        return this;
    }
}
