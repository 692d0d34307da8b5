package dev.tern.model;

import dev.tern.invocation.Invocation;
import java.util.function.Supplier;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

/**
 * A provider's model, built when it is first needed, which is not called once the invocation's deadline has passed, and
 * whose failures are problems.
 */
final class DeadlineChatModel implements ChatModel {
    private final Supplier<ChatModel> client;

    DeadlineChatModel(Supplier<ChatModel> client) {
        this.client = client;
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        Invocation.current().ifPresent(Invocation::checkDeadline);
        ChatModel model = client.get();
        try {
            return model.call(prompt);
        } catch (RuntimeException e) {
            throw ProviderFailure.of(e);
        }
    }

    @Override
    public Flux<ChatResponse> stream(Prompt prompt) {
        Invocation.current().ifPresent(Invocation::checkDeadline);
        ChatModel model = client.get();
        return Flux.defer(() -> model.stream(prompt)).onErrorMap(RuntimeException.class, ProviderFailure::of);
    }

    @Override
    public ChatOptions getDefaultOptions() {
        return client.get().getDefaultOptions();
    }
}
