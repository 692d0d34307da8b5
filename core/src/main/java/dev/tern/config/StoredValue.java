package dev.tern.config;

import dev.tern.snapshot.Renewed;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * A value that a store of secrets has. A secret is fetched when it is first needed, any other value at once, since it is
 * checked.
 *
 * @param setting whose value it is
 * @param reference where it is
 * @param label the place that the reference stood in
 */
record StoredValue(Setting<?> setting, SecretReference reference, String label) {

    static StoredValue of(Setting<?> setting, String text, String label) {
        try {
            return new StoredValue(setting, SecretReference.of(setting.name(), text), label);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(setting.name() + " in " + label + " " + e.getMessage());
        }
    }

    Object from(SecretStore store) {
        if (setting.isSecret()) {
            // One that was read before a snapshot may have been changed since.
            Supplier<KeptSecret> kept = new Renewed<>(() -> new KeptSecret(reference, store, InstantSource.system()));
            return Secret.kept(() -> kept.get().get());
        }
        try {
            return setting.parser().apply(reference.fetch(store));
        } catch (SecretStoreException e) {
            throw invalid("the secret " + reference + " cannot be had: " + e.reason());
        } catch (IllegalArgumentException e) {
            throw invalid("the secret " + reference + " " + e.getMessage());
        }
    }

    InvalidSettingException invalid(String reason) {
        return new InvalidSettingException(setting.name() + " in " + label + ": " + reason);
    }
}
