package dev.tern.model.openai;

import dev.tern.model.ModelException;
import dev.tern.model.ModelRequest;
import dev.tern.model.ModelSpec;
import dev.tern.model.TokenUsage;
import java.util.Objects;
import java.util.Optional;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.document.MetadataMode;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.openai.OpenAiEmbeddingModel;
import org.springframework.ai.openai.OpenAiEmbeddingOptions;
import org.springframework.ai.openai.api.OpenAiApi;

/**
 * OpenAI's protocol of chat completions and embeddings, for any provider that speaks it: only the {@link Endpoint} and
 * what an operator can do about a failure differ. Loading this class loads Spring AI's client; a provider does so when it
 * is first called.
 */
public final class OpenAiProtocol {
    private OpenAiProtocol() {}

    /** A model at that endpoint. */
    public static ChatModel chatModel(Endpoint endpoint, ModelSpec model) {
        return new PromptChatModel(new OpenAiOverWire(endpoint), model.id());
    }

    /** An embedding model at that endpoint. */
    public static EmbeddingModel embeddingModel(Endpoint endpoint, String id) {
        return new OpenAiEmbeddingModel(
                new OpenAiOverWire(endpoint),
                MetadataMode.EMBED,
                OpenAiEmbeddingOptions.builder().model(id).build(),
                PromptChatModel.once());
    }

    /** The request in the protocol's own options. */
    public static ChatOptions options(ModelSpec model, ModelRequest request) {
        return RequestOptions.of(model, request);
    }

    /** The tokens; those that came from the provider's cache are part of the prompt's already. */
    public static TokenUsage usage(Usage usage) {
        int cached = 0;
        if (usage.getNativeUsage() instanceof OpenAiApi.Usage told && told.promptTokensDetails() != null) {
            cached = Objects.requireNonNullElse(told.promptTokensDetails().cachedTokens(), 0);
        }
        return TokenUsage.of(usage.getPromptTokens(), usage.getCompletionTokens(), cached);
    }

    /** What a failure of a call means; empty for one that did not come from the wire. */
    public static Optional<ModelException> explain(Throwable failure, ModelSpec model, Advice advice) {
        return Explanation.of(failure, model, advice);
    }
}
