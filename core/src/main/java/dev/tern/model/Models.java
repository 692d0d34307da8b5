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
import org.jspecify.annotations.Nullable;

/** Chooses the model for a request's {@code model} field: a tier, {@code auto}, or the id of a model that may be asked for. */
public final class Models {
    private final Map<Tier, LanguageModel> byTier = new EnumMap<>(Tier.class);
    private final Map<String, LanguageModel> byId = new ConcurrentHashMap<>();

    private final ModelProvider provider;
    private final Optional<ModelProvider> fallback;
    private final Settings settings;
    private final ModelCatalogue catalogue;

    private Models(ModelProvider provider, Optional<ModelProvider> fallback, Settings settings, KeyValueStore store) {
        this.provider = provider;
        this.fallback = fallback;
        this.settings = settings;
        this.catalogue = provider.models(settings);
        ModelSteps steps = new ModelSteps(settings, store, fallback);
        for (Map.Entry<Tier, ModelSpec> serving : catalogue.tiers().entrySet()) {
            LanguageModel model = model(serving.getKey(), serving.getValue(), steps);
            byTier.put(serving.getKey(), model);
            byId.putIfAbsent(serving.getValue().id(), model);
        }
        for (ModelSpec spec : catalogue.others()) {
            byId.putIfAbsent(spec.id(), model(Tier.STANDARD, spec, steps));
        }
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
        return new Models(provider, fallback, settings, store);
    }

    /** Has the providers build ahead what their first call would; see {@link ModelProvider#rehearse}. */
    public void rehearse() {
        provider.rehearse(settings);
        fallback.ifPresent(other -> other.rehearse(settings));
    }

    /** All that may be asked for. */
    public ModelList list() {
        return ModelList.of(
                provider.name(), catalogue, fallback.map(ModelProvider::name).orElse(null));
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

    private LanguageModel model(Tier tier, ModelSpec spec, ModelSteps steps) {
        return new LanguageModel(tier, provider, spec, steps.to(provider, spec, tier));
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        byTier.keySet().forEach(tier -> names.add(tier.label()));
        names.add(AutoRoute.NAME);
        names.addAll(new TreeSet<>(byId.keySet()));
        return names;
    }
}
