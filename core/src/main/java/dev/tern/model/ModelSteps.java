package dev.tern.model;

import dev.tern.config.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.ai.chat.model.ChatModel;

/** Puts the steps of a call in their order, the outermost first; a model's client is built once, when it is first called. */
final class ModelSteps {
    private static final Duration AS_LONG_AS_THE_DEADLINE_ALLOWS = Duration.ofDays(1);

    private final Settings settings;
    private final Map<String, ChatModel> clients = new ConcurrentHashMap<>();

    ModelSteps(Settings settings) {
        this.settings = settings;
    }

    ModelStep to(ModelProvider provider, ModelSpec spec) {
        return trying(provider, spec, AS_LONG_AS_THE_DEADLINE_ALLOWS);
    }

    private ModelStep trying(ModelProvider provider, ModelSpec spec, Duration mostWaiting) {
        RetryRule rule = new RetryRule(settings.get(ModelSettings.ATTEMPTS), mostWaiting, Backoff.random());
        ModelStep last = new ProviderStep(provider, spec, () -> client(provider, spec));
        return new RetryStep(last, rule, Pause.real(), new StepLog(provider.name(), spec.id()));
    }

    private ChatModel client(ModelProvider provider, ModelSpec spec) {
        return clients.computeIfAbsent(provider.name() + ":" + spec.id(), id -> provider.chatModel(spec, settings));
    }
}
