package dev.tern.model;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

/** The steps of a call, as the {@code ChatModel} that an application's own functions are handed. */
final class SteppedChatModel implements ChatModel {
    private final ModelStep first;
    private final ChatOptions defaults;

    SteppedChatModel(ModelStep first, ChatOptions defaults) {
        this.first = first;
        this.defaults = defaults;
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        return first.call(asked(prompt)).response();
    }

    @Override
    public Flux<ChatResponse> stream(Prompt prompt) {
        return first.stream(asked(prompt)).map(Answer::response);
    }

    @Override
    public ChatOptions getDefaultOptions() {
        return defaults;
    }

    private Asked asked(Prompt prompt) {
        if (prompt.getOptions() != null) {
            return Asked.of(prompt);
        }
        Prompt complete = new Prompt(prompt.getInstructions(), defaults);
        return new Asked(complete, null, null, ModelRequest.of(prompt.getInstructions()));
    }
}
