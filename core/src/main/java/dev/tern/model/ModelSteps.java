package dev.tern.model;

import dev.tern.budget.Budgets;
import dev.tern.config.Settings;
import dev.tern.state.KeyValueStore;
import java.util.Optional;

/**
 * Puts the steps of a call in their order, the outermost first: the meter sees what the caller gets, a kept answer costs
 * no budget, what cannot be used is not kept, and each provider has tries of its own.
 */
final class ModelSteps {
    private final Optional<Budgets> budgets;
    private final Optional<KeptAnswers> kept;
    private final ProviderSteps providers;
    private final Optional<Fallback> fallback;

    ModelSteps(Settings settings, KeyValueStore store, Optional<ModelProvider> other) {
        this.budgets = ModelSettings.budgets(settings, store);
        this.kept = ModelSettings.keptFor(settings).map(life -> new KeptAnswers(store.section("answer"), life));
        this.providers = new ProviderSteps(settings);
        this.fallback = other.map(provider -> new Fallback(provider, provider.models(settings), providers));
    }

    /** The steps to a model that serves the tier, or that counts as if it did. */
    ModelStep to(ModelProvider provider, ModelSpec spec, Tier tier) {
        ModelStep answering = budgeted(provider, spec, fallingBack(provider, spec, tier));
        return new MeterStep(cached(provider, spec, new SchemaStep(answering)), provider.name(), spec);
    }

    private ModelStep fallingBack(ModelProvider provider, ModelSpec spec, Tier tier) {
        return fallback.map(given -> given.after(provider, spec, tier))
                .orElseGet(() -> providers.to(provider, spec, ProviderSteps.AS_LONG_AS_THE_DEADLINE_ALLOWS));
    }

    private ModelStep budgeted(ModelProvider provider, ModelSpec spec, ModelStep next) {
        return budgets.<ModelStep>map(given -> new BudgetStep(given, provider, spec, next))
                .orElse(next);
    }

    /** An answer that costs nothing is not worth keeping. */
    private ModelStep cached(ModelProvider provider, ModelSpec spec, ModelStep next) {
        boolean free = spec.price() != null && spec.price().free();
        return kept.filter(given -> !free)
                .<ModelStep>map(given -> new CacheStep(given, provider, spec, next))
                .orElse(next);
    }
}
