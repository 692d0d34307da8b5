package dev.tern.gcp;

import dev.tern.cloud.CloudProvider;
import dev.tern.config.SecretStore;
import dev.tern.config.Settings;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.PostedEvent;
import dev.tern.gcp.event.GoogleEvents;
import dev.tern.gcp.store.GoogleStores;
import dev.tern.state.KeyValueStore;
import dev.tern.state.MessageSender;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreKind;
import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Google Cloud Functions of both generations, which name the entry class in {@code FUNCTION_TARGET}; see
 * <a href="https://cloud.google.com/functions/docs/configuring/env-var">their variables</a>. {@code K_SERVICE}, which
 * they set too, is no sign of its own: every Knative service has it, on any cloud.
 */
public final class GcpCloudProvider implements CloudProvider {
    @Override
    public String name() {
        return "gcp";
    }

    @Override
    public boolean isRunningHere(Map<String, String> environment) {
        return environment.containsKey("FUNCTION_TARGET");
    }

    @Override
    public String modelProvider() {
        return "google-genai";
    }

    @Override
    public Optional<SecretStore> secrets(Map<String, String> environment, Settings settings) {
        MetadataServer google = new MetadataServer(environment);
        return Optional.of(new SecretManager(SecretManager.GOOGLE, google::project, google::token));
    }

    @Override
    public List<String> schemes(StoreKind kind) {
        return List.of(GoogleStores.scheme(kind));
    }

    @Override
    public Optional<ObjectStore> objects(StoreAddress address, Map<String, String> environment) {
        return isOf(StoreKind.OBJECTS, address)
                ? Optional.of(GoogleStores.objects(address, environment))
                : Optional.empty();
    }

    @Override
    public Optional<KeyValueStore> keyValues(StoreAddress address, Map<String, String> environment) {
        return isOf(StoreKind.VALUES, address)
                ? Optional.of(GoogleStores.keyValues(address, environment))
                : Optional.empty();
    }

    @Override
    public Optional<MessageSender> messages(StoreAddress address, Map<String, String> environment) {
        return isOf(StoreKind.MESSAGES, address)
                ? Optional.of(GoogleStores.messages(address, environment))
                : Optional.empty();
    }

    @Override
    public Optional<Occurrence> occurrence(CloudEvent event) {
        return GoogleEvents.delivery(event).map(Delivery::what);
    }

    @Override
    public Optional<Delivery> delivery(CloudEvent event) {
        return GoogleEvents.delivery(event);
    }

    @Override
    public Optional<List<Delivery>> deliveries(PostedEvent event) {
        return GoogleEvents.deliveries(event);
    }

    private static boolean isOf(StoreKind kind, StoreAddress address) {
        return address.scheme().equals(GoogleStores.scheme(kind));
    }
}
