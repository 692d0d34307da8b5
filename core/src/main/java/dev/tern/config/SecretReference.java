package dev.tern.config;

import org.jspecify.annotations.Nullable;

/**
 * A value that is not written down where settings are, only what it is called in the cloud's secret store:
 * {@code secret://name}, or {@code secret://name#key} for one text of a secret that is a JSON object.
 *
 * @param setting the setting whose value it is
 * @param name what the store calls it
 * @param key the name inside the JSON object; null if the secret is the value
 */
record SecretReference(
        String setting, String name, @Nullable String key) {
    private static final String SCHEME = "secret://";

    /** Whether a text is one. */
    static boolean isOne(String text) {
        return text.strip().startsWith(SCHEME);
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException with the end of a sentence if it names nothing
     */
    static SecretReference of(String setting, String text) {
        String[] parts = text.strip().substring(SCHEME.length()).split("#", 2);
        if (parts[0].isBlank() || (parts.length == 2 && parts[1].isBlank())) {
            throw new IllegalArgumentException("must say the name of a secret after " + SCHEME);
        }
        return new SecretReference(setting, parts[0], parts.length == 2 ? parts[1] : null);
    }

    /** The value, fetched now. */
    String fetch(SecretStore store) {
        String secret = store.get(name);
        String value = (key == null ? secret : SecretObject.text(secret, key)).strip();
        if (value.isEmpty()) {
            throw new SecretStoreException("it is empty", null);
        }
        return value;
    }

    /** The name as it was written. */
    @Override
    public String toString() {
        return key == null ? name : name + "#" + key;
    }
}
