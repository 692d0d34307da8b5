package dev.tern.model;

import dev.tern.config.Settings;
import dev.tern.problem.ProblemException;
import dev.tern.state.InMemoryKeyValueStore;
import dev.tern.state.KeyValueStore;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Chooses the model for a request's {@code model} field: a tier, {@code auto}, or the id of a model that may be asked for. */
public final class Models {
    private final Map<Tier, LanguageModel> byTier = new EnumMap<>(Tier.class);
    private final Map<String, LanguageModel> byId = new ConcurrentHashMap<>();

    private final Supplier<ModelList> list;

    private Models(Supplier<ModelList> list) {
        this.list = list;
    }

    /** The models of a provider, with answers and budgets that end with this process. */
    public static Models of(ModelProvider provider, Settings settings) {
        return of(provider, Optional.empty(), settings, InMemoryKeyValueStore.ofProcess());
    }

    /**
     * The models of a provider, each built when it is first called.
     *
     * @param fallback whose models take over where those of the provider cannot answer
     * @param store keeps answers and what was spent
     */
    public static Models of(
            ModelProvider provider, Optional<ModelProvider> fallback, Settings settings, KeyValueStore store) {
        ModelCatalogue catalogue = provider.models(settings);
        String second = fallback.map(ModelProvider::name).orElse(null);
        Models models = new Models(() -> ModelList.of(provider.name(), catalogue, second));
        ModelSteps steps = new ModelSteps(settings, store, fallback);
        catalogue.tiers().forEach((tier, spec) -> {
            LanguageModel model = new LanguageModel(tier, provider, spec, steps.to(provider, spec, tier));
            models.byTier.put(tier, model);
            models.byId.putIfAbsent(spec.id(), model);
        });
        catalogue
                .others()
                .forEach(spec -> models.byId.putIfAbsent(
                        spec.id(),
                        new LanguageModel(Tier.STANDARD, provider, spec, steps.to(provider, spec, Tier.STANDARD))));
        return models;
    }

    /** All that may be asked for. */
    public ModelList list() {
        return list.get();
    }

    /** The model that serves the tier. */
    public LanguageModel serving(Tier tier) {
        LanguageModel model = byTier.get(tier);
        if (model == null) {
            throw new IllegalStateException("no model serves the tier " + tier.label());
        }
        return model;
    }

    /**
     * The model a request asks for.
     *
     * @param requested a tier, {@code auto} to let the task decide between {@code fast} and {@code standard}, a model
     *     id, or null for the default
     * @param task what the model is to do
     * @throws ProblemException of type invalid request, with the list of what can be asked for
     */
    public LanguageModel choose(@Nullable String requested, Tier defaultTier, Task task) {
        if (requested == null) {
            return serving(defaultTier);
        }
        if (requested.equals(AutoRoute.NAME)) {
            return serving(AutoRoute.tier(task));
        }
        for (Tier tier : Tier.values()) {
            if (tier.label().equals(requested)) {
                return serving(tier);
            }
        }
        LanguageModel model = byId.get(requested);
        if (model == null) {
            throw ProblemException.invalid("/model", "must be one of " + String.join(", ", names()));
        }
        return model;
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        byTier.keySet().forEach(tier -> names.add(tier.label()));
        names.add(AutoRoute.NAME);
        names.addAll(new TreeSet<>(byId.keySet()));
        return names;
    }
}
