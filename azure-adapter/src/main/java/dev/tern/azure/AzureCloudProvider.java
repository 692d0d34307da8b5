package dev.tern.azure;

import dev.tern.cloud.CloudProvider;
import dev.tern.config.SecretStore;
import dev.tern.config.Setting;
import dev.tern.config.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Azure Functions, whose host sets {@code FUNCTIONS_WORKER_RUNTIME}. */
public final class AzureCloudProvider implements CloudProvider {
    @Override
    public String name() {
        return "azure";
    }

    @Override
    public boolean isRunningHere(Map<String, String> environment) {
        return environment.containsKey("FUNCTIONS_WORKER_RUNTIME");
    }

    @Override
    public String modelProvider() {
        return "azure-openai";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(VaultSetting.KEY_VAULT);
    }

    @Override
    public Optional<SecretStore> secrets(Map<String, String> environment, Settings settings) {
        return Optional.of(
                new KeyVault(VaultSetting.of(settings), new ManagedIdentity(environment, ManagedIdentity.KEY_VAULT)));
    }
}
