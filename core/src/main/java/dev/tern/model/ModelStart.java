package dev.tern.model;

import dev.tern.config.Settings;
import java.util.Optional;

/**
 * What a start looks at, so that a wrong setting stops it and not only the first call. The models themselves are read when
 * one is first needed: a health check needs none.
 */
public final class ModelStart {
    private ModelStart() {}

    /**
     * Looks at what the provider and the one that takes over cannot do without, and at the file of prices if there is
     * one.
     *
     * @throws IllegalArgumentException with a sentence that names the setting
     */
    public static void check(ModelProvider provider, ModelProviders providers, Settings settings) {
        provider.check(settings);
        Optional<ModelProvider> second = providers.after(provider, settings);
        if (second.isPresent()) {
            second.get().check(settings);
        }
        PricesFile.check(settings);
    }
}
