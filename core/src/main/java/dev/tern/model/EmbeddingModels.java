package dev.tern.model;

import dev.tern.config.Settings;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.ai.embedding.EmbeddingModel;

/** Makes the embedding model that an application's own functions are handed. */
public final class EmbeddingModels {
    private EmbeddingModels() {}

    /**
     * The provider's embedding model, built when it is first called. A call fails with a {@link ModelException}, or with
     * an {@link UnsupportedOperationException} if the provider has none.
     */
    public static EmbeddingModel of(ModelProvider provider, Settings settings) {
        AtomicReference<EmbeddingModel> built = new AtomicReference<>();
        return new GuardedEmbeddingModel(provider, () -> {
            EmbeddingModel model = built.get();
            if (model == null) {
                built.compareAndSet(null, build(provider, settings));
                model = built.get();
            }
            return model;
        });
    }

    private static EmbeddingModel build(ModelProvider provider, Settings settings) {
        return provider.embeddingModel(settings)
                .orElseThrow(() -> new UnsupportedOperationException(
                        "the provider " + provider.name() + " has no embedding model"));
    }
}
