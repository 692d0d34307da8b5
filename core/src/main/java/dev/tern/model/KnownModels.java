package dev.tern.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What Tern's data and the user's own file know of a provider's models. */
final class KnownModels {
    /** Limits of a model that nobody has described: most models of today take these. */
    private static final int CONTEXT_TOKENS = 128_000;

    private static final int OUTPUT_TOKENS = 4_096;

    private final String provider;
    private final Map<String, ModelSpec> byId = new HashMap<>();

    KnownModels(String provider) {
        this.provider = provider;
    }

    /** Learns what a file says; the last one to speak of a model is believed. */
    void learn(CatalogueFile file) {
        file.models().stream()
                .filter(entry -> entry.isFor(provider))
                .forEach(entry ->
                        byId.put(entry.id(), entry.over(spec(entry.id()), file.currency(), file.priceSource())));
    }

    /** The model, known under exactly the name it has, or else under its plain id. */
    ModelSpec spec(ModelChoice choice, UnaryOperator<String> plainId) {
        ModelSpec known = byId.get(choice.like());
        return (known == null ? spec(plainId.apply(choice.like())) : known).as(choice.id());
    }

    private ModelSpec spec(String id) {
        ModelSpec known = byId.get(id);
        return known == null ? new ModelSpec(id, CONTEXT_TOKENS, OUTPUT_TOKENS, true, null) : known;
    }
}
