package dev.tern.cloud;

import dev.tern.config.SecretStore;
import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.PostedEvent;
import dev.tern.state.StoreKind;
import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;

/** The clouds on the class path. */
public final class CloudProviders {
    private final List<CloudProvider> all;

    private CloudProviders(List<CloudProvider> all) {
        this.all = all;
    }

    /** Finds every one. */
    public static CloudProviders find() {
        // The interface's own loader sees the adapters even where a platform sets another context class loader.
        List<CloudProvider> found = new ArrayList<>();
        for (CloudProvider provider : ServiceLoader.load(CloudProvider.class, CloudProvider.class.getClassLoader())) {
            found.add(provider);
        }
        return new CloudProviders(found);
    }

    /** These, for tests. */
    static CloudProviders of(List<CloudProvider> some) {
        return new CloudProviders(List.copyOf(some));
    }

    /** The keys of all clouds together. */
    public List<Setting<?>> settings() {
        List<Setting<?>> settings = new ArrayList<>();
        for (CloudProvider provider : all) {
            settings.addAll(provider.settings());
        }
        return settings;
    }

    /** What opens the store of secrets of the place that the environment tells of. */
    public Function<Settings, Optional<SecretStore>> secrets(Map<String, String> environment) {
        return settings -> here(environment).flatMap(provider -> provider.secrets(environment, settings));
    }

    /** What a CloudEvent says has happened; empty if its type is none of any cloud's. */
    public Optional<Occurrence> occurrence(CloudEvent event) {
        return first(provider -> provider.occurrence(event));
    }

    /** The same with the event in the form in which a delivery has it. */
    public Optional<Delivery> delivery(CloudEvent event) {
        return first(provider -> provider.delivery(event));
    }

    /** What a posted event says that is no CloudEvent; empty if its form is none of any cloud's. */
    public Optional<List<Delivery>> deliveries(PostedEvent event) {
        return first(provider -> provider.deliveries(event));
    }

    /** The schemes of the addresses of all clouds' stores of a kind. */
    List<String> schemes(StoreKind kind) {
        return all.stream().flatMap(provider -> provider.schemes(kind).stream()).toList();
    }

    /** What the first cloud has that has it. */
    <T> Optional<T> first(Function<CloudProvider, Optional<T>> question) {
        return all.stream()
                .flatMap(provider -> question.apply(provider).stream())
                .findFirst();
    }

    Optional<CloudProvider> here(Map<String, String> environment) {
        for (CloudProvider provider : all) {
            if (provider.isRunningHere(environment)) {
                return Optional.of(provider);
            }
        }
        return Optional.empty();
    }
}
