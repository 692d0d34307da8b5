package dev.tern.model.offline;

import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.model.ModelCatalogue;
import dev.tern.model.ModelProvider;
import dev.tern.model.ModelSpec;
import dev.tern.model.Price;
import dev.tern.text.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.embedding.EmbeddingModel;

/** The provider that needs no account, no key and no network: one extractive model for every tier, free of charge. */
public final class OfflineModelProvider implements ModelProvider {
    private static final Setting<Integer> CONTEXT_TOKENS = Setting.number(
            "tern.model.offline.context-tokens",
            256,
            10_000_000,
            16_384,
            "How many tokens (words and punctuation marks) the offline model takes at once.");

    @Override
    public String name() {
        return "offline";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(CONTEXT_TOKENS);
    }

    @Override
    public ModelCatalogue models(Settings settings) {
        return ModelCatalogue.of(ModelSpec.of(ExtractiveChatModel.MODEL_ID, settings.get(CONTEXT_TOKENS), Price.FREE));
    }

    @Override
    public ChatModel chatModel(ModelSpec model, Settings settings) {
        return new ExtractiveChatModel(model.contextTokens());
    }

    /** It quotes, and writes no form. */
    @Override
    public boolean takesSchema() {
        return false;
    }

    @Override
    public Optional<EmbeddingModel> embeddingModel(Settings settings) {
        return Optional.of(new StaticEmbeddingModel());
    }

    @Override
    public int countTokens(String text) {
        return Words.count(text);
    }
}
