package dev.tern.model;

import dev.tern.model.ModelReply.Bill;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;

/** A chosen model: calls it within the current invocation's deadline and says what the call used. Thread-safe. */
public final class LanguageModel {
    private final ModelName name;
    private final ModelSpec spec;
    private final ChatModel client;
    private final ToIntFunction<String> tokenCounter;

    LanguageModel(ModelName name, ModelSpec spec, Supplier<ChatModel> client, ToIntFunction<String> tokenCounter) {
        this.name = name;
        this.spec = spec;
        this.client = new DeadlineChatModel(client);
        this.tokenCounter = tokenCounter;
    }

    /** The model as Spring AI knows it, for an application's own functions. */
    public ChatModel asChatModel() {
        return client;
    }

    /** How many tokens the model reads and writes in one call. */
    public int contextTokens() {
        return spec.contextTokens();
    }

    /** About how many tokens the text is for this model. */
    public int countTokens(String text) {
        return tokenCounter.applyAsInt(text);
    }

    /** The bill of a call that was not needed. */
    public Bill nothing() {
        return bill(TokenUsage.of(0, 0));
    }

    /**
     * Calls the model.
     *
     * @throws dev.tern.invocation.DeadlineExceededException if the deadline has already passed
     * @throws ContextTooLongException if the messages do not fit
     */
    public ModelReply call(ModelRequest request) {
        ChatOptions options = ChatOptions.builder()
                .model(spec.id())
                .maxTokens(request.maxTokens())
                .temperature(request.temperature())
                .build();
        ChatResponse response = client.call(new Prompt(request.messages(), options));
        Generation generation = response.getResult();
        String text = generation.getOutput().getText();
        return new ModelReply(text == null ? "" : text, finishReason(generation), bill(usage(response)));
    }

    private Bill bill(TokenUsage usage) {
        Price price = spec.price();
        return new Bill(name, usage, price == null ? null : price.of(usage));
    }

    private static String finishReason(Generation generation) {
        String reason = generation.getMetadata().getFinishReason();
        return reason == null || reason.isEmpty() ? "unknown" : reason.toLowerCase(Locale.ROOT);
    }

    private static TokenUsage usage(ChatResponse response) {
        Usage usage = response.getMetadata().getUsage();
        return TokenUsage.of(count(usage.getPromptTokens()), count(usage.getCompletionTokens()));
    }

    private static int count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}
