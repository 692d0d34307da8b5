package dev.tern.runtime;

import dev.tern.cloud.Cloud;
import dev.tern.config.TernProperties;
import dev.tern.model.ModelProvider;
import dev.tern.model.ModelProviders;
import java.util.Optional;

/** The provider of language models that the settings name, or else the cloud's own. */
final class ConfiguredProvider {
    private ConfiguredProvider() {}

    static ModelProvider of(TernProperties properties, Cloud cloud, ModelProviders providers) {
        Optional<String> named = properties.modelProvider();
        return named.isPresent() ? providers.named(named.get()) : ofCloud(cloud, providers);
    }

    private static ModelProvider ofCloud(Cloud cloud, ModelProviders providers) {
        String name = cloud.modelProvider();
        if (!providers.names().contains(name)) {
            throw new IllegalArgumentException("tern.model.provider is not set, and " + name + ", the provider of "
                    + cloud.name() + ", is not on the class path; set it to one of " + providers.names());
        }
        return providers.named(name);
    }
}
