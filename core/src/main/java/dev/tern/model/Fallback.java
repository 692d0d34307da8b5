package dev.tern.model;

import java.time.Duration;

/**
 * The second provider, whose model of the same tier takes over.
 *
 * @param provider who takes over
 * @param models its models
 * @param steps the way to a provider
 */
record Fallback(ModelProvider provider, ModelCatalogue models, ProviderSteps steps) {
    /** So much time at most goes by between the tries of the first provider: the second may not have to wait at all. */
    static final Duration MOST_WAITING = Duration.ofSeconds(2);

    ModelStep after(ModelProvider first, ModelSpec spec, Tier tier) {
        ModelSpec mine = models.serving(tier);
        Substitute substitute =
                new Substitute(provider, mine, steps.to(provider, mine, ProviderSteps.AS_LONG_AS_THE_DEADLINE_ALLOWS));
        return new FallbackStep(
                steps.to(first, spec, MOST_WAITING), substitute, Pause.real(), new StepLog(first.name(), spec.id()));
    }
}
