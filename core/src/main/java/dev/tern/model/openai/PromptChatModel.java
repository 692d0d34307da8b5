package dev.tern.model.openai;

import java.util.List;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.retry.support.RetryTemplate;
import reactor.core.publisher.Flux;

/** Spring AI's model of one id, asked once each time, without the empty parts that {@link ChunkFlow} puts in. */
final class PromptChatModel implements ChatModel {
    private final OpenAiChatModel model;

    PromptChatModel(OpenAiOverWire api, String id) {
        model = OpenAiChatModel.builder()
                .openAiApi(api)
                .defaultOptions(OpenAiChatOptions.builder().model(id).build())
                .retryTemplate(once())
                .build();
    }

    /** Trying again is the same for all providers, and not done here. */
    static RetryTemplate once() {
        return RetryTemplate.builder().maxAttempts(1).build();
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        return model.call(prompt);
    }

    @Override
    public Flux<ChatResponse> stream(Prompt prompt) {
        return model.stream(prompt).filter(PromptChatModel::says);
    }

    @Override
    public ChatOptions getDefaultOptions() {
        return model.getDefaultOptions();
    }

    private static boolean says(ChatResponse part) {
        List<?> results = part.getResults();
        return !results.isEmpty() || part.getMetadata().getUsage().getTotalTokens() > 0;
    }
}
