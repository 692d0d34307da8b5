package dev.tern.model;

import dev.tern.budget.Budgets;
import dev.tern.config.Settings;
import dev.tern.state.KeyValueStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.ai.chat.model.ChatModel;

/** Puts the steps of a call in their order, the outermost first; a model's client is built once, when it is first called. */
final class ModelSteps {
    private final Settings settings;
    private final Optional<Budgets> budgets;
    private final Optional<KeptAnswers> kept;
    private final Map<String, ChatModel> clients = new ConcurrentHashMap<>();

    ModelSteps(Settings settings, KeyValueStore store) {
        this.settings = settings;
        this.budgets = ModelSettings.budgets(settings, store);
        this.kept = ModelSettings.keptFor(settings).map(life -> new KeptAnswers(store.section("answer"), life));
    }

    ModelStep to(ModelProvider provider, ModelSpec spec) {
        ModelStep last = new ProviderStep(provider, spec, () -> client(provider, spec));
        return cached(provider, spec, budgeted(provider, spec, last));
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

    private ChatModel client(ModelProvider provider, ModelSpec spec) {
        return clients.computeIfAbsent(provider.name() + ":" + spec.id(), id -> provider.chatModel(spec, settings));
    }
}
