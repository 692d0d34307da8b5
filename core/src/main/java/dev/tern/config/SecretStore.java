package dev.tern.config;

/** Where a cloud keeps secrets. Thread-safe; opening one loads nothing and calls nobody. */
public interface SecretStore {

    /**
     * Fetches the newest version of a secret, within a few seconds and within the time of the current call.
     *
     * @param name as it stands after {@code secret://}
     * @throws SecretStoreException if it cannot be had
     */
    String get(String name);
}
