package dev.tern.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Objects of any size under keys: one place, which is a bucket, a container or a folder, or what begins with a prefix in
 * one. A write is seen by every read after it, and whole or not at all. A key is 1 to {@link #MOST_KEY_BYTES} bytes in
 * UTF-8, of any characters but control characters, and keys are kept apart by case. Every method may throw
 * {@link StoreException}. Thread-safe.
 */
public interface ObjectStore {

    /** How long a key can be, in UTF-8, so that a prefix still has room. */
    int MOST_KEY_BYTES = 900;

    /**
     * What the store knows of an object without reading it.
     *
     * @param key its key, without the prefix of this place
     * @param size in bytes
     * @param version changes with every write; the object's ETag or generation
     */
    record Facts(String key, long size, String version) {}

    /**
     * An object as it was read.
     *
     * @param content all of it
     * @param version of this content
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
    record Stored(byte[] content, String version) {}

    /** What the store knows of the object; empty if there is none. */
    Optional<Facts> facts(String key);

    /**
     * Reads an object whole.
     *
     * @param mostBytes what the caller can take
     * @return empty if there is none
     * @throws ObjectTooLargeException if it is longer; nothing of it is kept in memory then
     */
    Optional<Stored> get(String key, long mostBytes);

    /**
     * Reads a part of an object. Parts that are read one after the other may be of different versions.
     *
     * @param from the first byte, from 0
     * @param length how many bytes; more than 0
     * @return the bytes that are there: fewer only where the object ends, and none beyond its end; empty if there is no
     *     such object
     * @throws IllegalArgumentException if no object can have such a part
     */
    Optional<byte[]> range(String key, long from, int length);

    /**
     * Reads a part of an object into a new file, which is there whole or not at all.
     *
     * @param from the first byte, from 0
     * @param length how many bytes; more than 0. The file has those that are there, as of {@link #range}
     * @return whether there is such an object
     * @throws IllegalArgumentException if no object can have such a part
     */
    boolean download(String key, long from, long length, Path target);

    /**
     * Reads an object into a new file, which is there whole or not at all.
     *
     * @return whether there is such an object
     */
    boolean download(String key, Path target);

    /**
     * Writes an object.
     *
     * @return its new version; empty if the condition does not hold, and nothing is written then
     */
    Optional<String> put(String key, ObjectContent content, WriteCondition condition);

    /** Takes an object away; one that is not there is no error. */
    void delete(String key);

    /**
     * Objects in the order of their keys as UTF-8 bytes.
     *
     * @param prefix what their keys begin with; may be empty
     * @param after only keys after this one; empty for the first
     * @param most at most so many, up to 1,000; fewer only where there are no more
     */
    List<Facts> list(String prefix, String after, int most);

    /** Where this is, for people and logs, such as {@code s3://bucket/prefix}; an object in it is that, a slash and its key. */
    String address();
}
