package dev.tern.model;

import dev.tern.config.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.ai.chat.model.ChatModel;

/** The steps that each provider has for itself; a model's client is built once, when it is first called. */
final class ProviderSteps {
    static final Duration AS_LONG_AS_THE_DEADLINE_ALLOWS = Duration.ofDays(1);

    private final Settings settings;
    private final Map<String, ChatModel> clients = new ConcurrentHashMap<>();

    ProviderSteps(Settings settings) {
        this.settings = settings;
    }

    /** The tries of a provider's model, with so much waiting between them at most. */
    ModelStep to(ModelProvider provider, ModelSpec spec, Duration mostWaiting) {
        RetryRule rule = new RetryRule(settings.get(ModelSettings.ATTEMPTS), mostWaiting, Backoff.random());
        ModelStep last = new ProviderStep(provider, spec, () -> client(provider, spec));
        return new RetryStep(last, rule, Pause.real(), new StepLog(provider.name(), spec.id()));
    }

    private ChatModel client(ModelProvider provider, ModelSpec spec) {
        return clients.computeIfAbsent(provider.name() + ":" + spec.id(), id -> provider.chatModel(spec, settings));
    }
}
