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
import org.springframework.ai.chat.model.ChatModel;

/** Chooses the model for a request's {@code model} field: a tier, or the id of a model that serves one. */
public final class Models {
    private static final String APPLICATION = "application";
    private static final int UNKNOWN_CONTEXT = 8_192;

    private final Map<Tier, LanguageModel> byTier = new EnumMap<>(Tier.class);
    private final Map<String, LanguageModel> byId = new ConcurrentHashMap<>();

    private Models() {}

    /** The models of a provider, each built when it is first called. */
    public static Models of(ModelProvider provider, Settings settings) {
        Models models = new Models();
        Map<String, ChatModel> clients = new ConcurrentHashMap<>();
        provider.models(settings).forEach((tier, spec) -> {
            ModelName name = new ModelName(tier, provider.name(), spec.id());
            models.add(
                    name,
                    new LanguageModel(
                            name,
                            spec,
                            () -> clients.computeIfAbsent(spec.id(), id -> provider.chatModel(spec, settings)),
                            provider::countTokens));
        });
        return models;
    }

    /** The application's own chat model, for every tier; its price is not known. */
    public static Models of(ChatModel own) {
        Models models = new Models();
        String named = own.getDefaultOptions().getModel();
        String id = named == null ? own.getClass().getSimpleName() : named;
        ModelSpec spec = new ModelSpec(id, UNKNOWN_CONTEXT, null);
        for (Tier tier : Tier.values()) {
            ModelName name = new ModelName(tier, APPLICATION, id);
            models.add(name, new LanguageModel(name, spec, () -> own, TokenEstimate::of));
        }
        return models;
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

    private void add(ModelName name, LanguageModel model) {
        byTier.put(name.tier(), model);
        byId.putIfAbsent(name.id(), model);
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        byTier.keySet().forEach(tier -> names.add(tier.label()));
        names.addAll(new TreeSet<>(byId.keySet()));
        return names;
    }
}
