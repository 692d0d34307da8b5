package dev.tern.azure;

import dev.tern.azure.event.AzureCloudEvent;
import dev.tern.azure.event.PostedGridEvents;
import dev.tern.azure.store.AzureStores;
import dev.tern.cloud.CloudProvider;
import dev.tern.config.SecretStore;
import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.PostedEvent;
import dev.tern.state.KeyValueStore;
import dev.tern.state.MessageSender;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreKind;
import io.cloudevents.CloudEvent;
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

    @Override
    public List<String> schemes(StoreKind kind) {
        return switch (kind) {
            case OBJECTS -> List.of("azblob");
            case VALUES -> List.of("aztables");
            case MESSAGES -> List.of("azqueue");
        };
    }

    @Override
    public Optional<ObjectStore> objects(StoreAddress address, Map<String, String> environment) {
        return address.scheme().equals("azblob")
                ? Optional.of(AzureStores.objects(address, environment))
                : Optional.empty();
    }

    @Override
    public Optional<KeyValueStore> keyValues(StoreAddress address, Map<String, String> environment) {
        return address.scheme().equals("aztables")
                ? Optional.of(AzureStores.keyValues(address, environment))
                : Optional.empty();
    }

    @Override
    public Optional<MessageSender> messages(StoreAddress address, Map<String, String> environment) {
        return address.scheme().equals("azqueue")
                ? Optional.of(AzureStores.messages(address, environment))
                : Optional.empty();
    }

    @Override
    public Optional<Occurrence> occurrence(CloudEvent event) {
        return AzureCloudEvent.occurrence(event);
    }

    @Override
    public Optional<List<Delivery>> deliveries(PostedEvent event) {
        return PostedGridEvents.deliveries(event);
    }
}
