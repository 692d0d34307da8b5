package dev.tern.conformance.provider;

import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.config.SettingsSource;
import dev.tern.conformance.provider.ProviderCase.Ask;
import dev.tern.model.EmbeddingModels;
import dev.tern.model.LanguageModel;
import dev.tern.model.ModelCatalogue;
import dev.tern.model.ModelProvider;
import dev.tern.model.ModelSettings;
import dev.tern.model.ModelSpec;
import dev.tern.model.Models;
import dev.tern.model.Task;
import dev.tern.model.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.embedding.EmbeddingModel;

/** A provider with its settings, and the models it offers, as Tern's functions would be given them. */
final class ProviderUnderTest {
    private static final String TEMPERATURE = "-temperature";

    private final ModelProvider provider;
    private final Settings settings;
    private final Models models;

    ProviderUnderTest(ModelProvider provider, Map<String, String> given) {
        List<Setting<?>> known = new ArrayList<>(ModelSettings.SETTINGS);
        known.addAll(provider.settings());
        this.provider = provider;
        // Trying again is core's; a case counts the requests of one try.
        Map<String, String> once = new HashMap<>(given);
        once.put("tern.model.attempts", "1");
        this.settings = Settings.load(known, List.of(SettingsSource.of("the kit", once)));
        this.models = Models.of(provider, settings);
    }

    LanguageModel model(@Nullable Ask ask) {
        return models.choose(id(ask == null ? null : ask.model()), Tier.STANDARD, Task.of(""));
    }

    EmbeddingModel embeddings() {
        return EmbeddingModels.of(provider, settings);
    }

    private @Nullable String id(@Nullable String asked) {
        if (asked == null || !asked.endsWith(TEMPERATURE)) {
            return asked;
        }
        boolean taken = asked.startsWith("with-");
        ModelCatalogue catalogue = provider.models(settings);
        return Stream.concat(catalogue.tiers().values().stream(), catalogue.others().stream())
                .filter(spec -> spec.takesTemperature() == taken)
                .map(ModelSpec::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the provider offers no model " + asked));
    }
}
