package dev.tern.model;

import dev.tern.config.Setting;
import dev.tern.config.Settings;
import java.util.List;
import java.util.Optional;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.embedding.EmbeddingModel;

/**
 * A source of language models. Implementations are listed in {@code META-INF/services/dev.tern.model.ModelProvider} and
 * found by name; constructing one must be cheap, since every one on the class path is asked for its name and settings.
 *
 * <p>A provider talks to its service and says what it heard; it neither retries nor waits, and it lets go of a call when
 * its thread is interrupted, its stream is cancelled or the time of the current
 * {@link dev.tern.invocation.Invocation} is over. Deadlines, tries, budgets and the cache are the same for all and stand
 * around it.
 */
public interface ModelProvider {

    /** The name in {@code tern.model.provider} and in answers. */
    String name();

    /** The keys that only this provider reads. */
    List<Setting<?>> settings();

    /**
     * Looks, when the process starts, whether a setting is missing that the provider cannot do without. It must be cheap:
     * no data is read for it.
     *
     * @throws IllegalArgumentException if one is; the message is a sentence that names it
     */
    default void check(Settings settings) {}

    /**
     * Builds ahead what the first call would, where a platform is about to keep a snapshot of the process: nobody is
     * called over the network for it, and no secret and no credentials are fetched.
     */
    default void rehearse(Settings settings) {}

    /** The models that may be asked for. Called once, when a model is first needed. */
    ModelCatalogue models(Settings settings);

    /** Builds the client of a model. Called once per model, when it is first used. */
    ChatModel chatModel(ModelSpec model, Settings settings);

    /**
     * The request in the provider's own options. Temperature is null for models that do not take one. The messages
     * already ask for an answer that follows the schema, if there is one; the provider may use its own way besides.
     */
    default ChatOptions options(ModelSpec model, ModelRequest request) {
        return ChatOptions.builder()
                .model(model.id())
                .maxTokens(request.maxTokens())
                .temperature(request.temperature())
                .build();
    }

    /** Whether its models can be asked for JSON that follows a schema; how it asks is up to {@link #options}. */
    default boolean takesSchema() {
        return true;
    }

    /** The provider's embedding model, if it has one. Called once, when it is first used. */
    default Optional<EmbeddingModel> embeddingModel(Settings settings) {
        return Optional.empty();
    }

    /** The tokens as the provider counts them, brought to Tern's terms: cached ones are part of the input. */
    default TokenUsage usage(Usage usage) {
        return TokenUsage.of(usage.getPromptTokens(), usage.getCompletionTokens());
    }

    /** What a failure of the client means; empty for one that this provider does not know. */
    default Optional<ModelException> explain(Throwable failure, ModelSpec model) {
        return Optional.empty();
    }

    /** About how many tokens the text is for these models: four characters each unless the provider knows better. */
    default int countTokens(String text) {
        return TokenEstimate.of(text);
    }
}
