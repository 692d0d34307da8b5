package dev.tern.cloud;

import dev.tern.config.SecretStore;
import dev.tern.config.SecretStoreException;
import dev.tern.config.Settings;
import java.util.Map;
import java.util.Optional;

/** A cloud that is only there in tests, where the variable {@code PERCH} says so; a secret's value is its name backwards. */
public final class PerchCloud implements CloudProvider {
    @Override
    public String name() {
        return "perch";
    }

    @Override
    public boolean isRunningHere(Map<String, String> environment) {
        return environment.containsKey("PERCH");
    }

    @Override
    public String modelProvider() {
        return "perch-models";
    }

    @Override
    public Optional<SecretStore> secrets(Map<String, String> environment, Settings settings) {
        return Optional.of(name -> {
            if (name.equals("forbidden")) {
                throw new SecretStoreException("access is denied", null);
            }
            return new StringBuilder(name).reverse().toString();
        });
    }
}
