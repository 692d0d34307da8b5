package dev.tern.model;

import dev.tern.config.Settings;
import dev.tern.problem.ProblemException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Chooses the model for a request's {@code model} field: a tier, or the id of a model that serves one. */
public final class Models {
    private final Map<Tier, LanguageModel> byTier = new EnumMap<>(Tier.class);
    private final Map<String, LanguageModel> byId = new ConcurrentHashMap<>();

    private final ModelList list;

    private Models(ModelList list) {
        this.list = list;
    }

    /** The models of a provider, each built when it is first called. */
    public static Models of(ModelProvider provider, Settings settings) {
        ModelCatalogue catalogue = provider.models(settings);
        Models models = new Models(ModelList.of(provider.name(), catalogue, null));
        ModelSteps steps = new ModelSteps(settings);
        catalogue.tiers().forEach((tier, spec) -> {
            LanguageModel model = new LanguageModel(tier, provider, spec, steps.to(provider, spec));
            models.byTier.put(tier, model);
            models.byId.putIfAbsent(spec.id(), model);
        });
        catalogue
                .others()
                .forEach(spec -> models.byId.putIfAbsent(
                        spec.id(), new LanguageModel(Tier.STANDARD, provider, spec, steps.to(provider, spec))));
        return models;
    }

    /** All that may be asked for. */
    public ModelList list() {
        return list;
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
     * @param requested a tier, a model id, or null for the default
     * @throws ProblemException of type invalid request, with the list of what can be asked for
     */
    public LanguageModel choose(@Nullable String requested, Tier defaultTier) {
        if (requested == null) {
            return serving(defaultTier);
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
        names.addAll(new TreeSet<>(byId.keySet()));
        return names;
    }
}
