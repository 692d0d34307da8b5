package dev.tern.model;

import dev.tern.config.Settings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.ai.chat.model.ChatModel;

/** Puts the steps of a call in their order, the outermost first; a model's client is built once, when it is first called. */
final class ModelSteps {
    private final Settings settings;
    private final Map<String, ChatModel> clients = new ConcurrentHashMap<>();

    ModelSteps(Settings settings) {
        this.settings = settings;
    }

    ModelStep to(ModelProvider provider, ModelSpec spec) {
        return new ProviderStep(provider, spec, () -> client(provider, spec));
    }

    private ChatModel client(ModelProvider provider, ModelSpec spec) {
        return clients.computeIfAbsent(provider.name() + ":" + spec.id(), id -> provider.chatModel(spec, settings));
    }
}
