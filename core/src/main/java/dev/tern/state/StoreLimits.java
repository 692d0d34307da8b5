package dev.tern.state;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What every store refuses before it does anything, so that all refuse the same. */
public final class StoreLimits {

    private StoreLimits() {}

    /**
     * The key of a value, unchanged.
     *
     * @throws StoreException that is lasting, if it is empty, too long or no text
     */
    public static String valueKey(String key) {
        return key(key, KeyValueStore.MOST_KEY_BYTES);
    }

    /**
     * A value, unchanged.
     *
     * @throws StoreException that is lasting, if it is too long
     */
    public static String value(String value) {
        if (value.length() > KeyValueStore.MOST_CHARACTERS) {
            throw StoreException.lasting("the value has " + value.length() + " characters, more than the "
                    + KeyValueStore.MOST_CHARACTERS + " that a store keeps");
        }
        return value;
    }

    /**
     * The key of an object, unchanged.
     *
     * @throws StoreException that is lasting, if it is empty, too long or no text, or has a control character
     */
    public static String objectKey(String key) {
        if (key.chars().anyMatch(Character::isISOControl)) {
            throw StoreException.lasting("the key has a control character");
        }
        return key(key, ObjectStore.MOST_KEY_BYTES);
    }

    /**
     * The text of a message in UTF-8.
     *
     * @param most what there is room for, in bytes
     * @throws StoreException that is lasting, if it is longer
     */
    public static byte[] message(String body, int most) {
        byte[] bytes = utf8(body);
        if (bytes.length > most) {
            throw StoreException.lasting(
                    "the message has " + bytes.length + " bytes, more than the " + most + " that there is room for");
        }
        return bytes;
    }

    /** The same for a message with attributes that are sent beside it, which count with their names. */
    public static byte[] message(String body, Map<String, String> attributes, int most) {
        int beside = 0;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            beside += utf8(attribute.getKey()).length + utf8(attribute.getValue()).length;
        }
        return message(body, most - beside);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String key(String key, int most) {
        // Half a pair of surrogates becomes a question mark in UTF-8, and would stand for another key.
        if (key.isEmpty() || !StandardCharsets.UTF_8.newEncoder().canEncode(key)) {
            throw StoreException.lasting("the key is empty or no text");
        }
        if (utf8(key).length > most) {
            throw StoreException.lasting("the key is longer than " + most + " bytes");
        }
        return key;
    }
}
