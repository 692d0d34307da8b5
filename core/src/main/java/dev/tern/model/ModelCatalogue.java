package dev.tern.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The models of a provider that may be asked for.
 *
 * @param tiers the model that serves each tier; every tier has one
 * @param others models that may be asked for by their id alone
 */
public record ModelCatalogue(Map<Tier, ModelSpec> tiers, List<ModelSpec> others) {

    /** Copies both; a tier without a model is a mistake of the provider's. */
    public ModelCatalogue {
        tiers = Collections.unmodifiableMap(new EnumMap<>(tiers));
        others = List.copyOf(others);
        for (Tier tier : Tier.values()) {
            if (!tiers.containsKey(tier)) {
                throw new IllegalArgumentException("no model serves the tier " + tier.label());
            }
        }
    }

    /** The model that serves the tier. */
    public ModelSpec serving(Tier tier) {
        ModelSpec model = tiers.get(tier);
        if (model == null) {
            throw new IllegalStateException("no model serves the tier " + tier.label());
        }
        return model;
    }

    /** One model for every tier. */
    public static ModelCatalogue of(ModelSpec model) {
        Map<Tier, ModelSpec> tiers = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            tiers.put(tier, model);
        }
        return new ModelCatalogue(tiers, List.of());
    }
}
