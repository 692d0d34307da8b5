package dev.tern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import dev.tern.model.offline.OfflineModelProvider;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

@DisplayName("The embedding model that a function is handed")
class EmbeddingModelsTest {
    private static final Settings SETTINGS = Settings.load(List.of(), List.of());

    @Test
    @DisplayName("is, offline, the table of the jar: texts about the same thing are closer than others")
    void offline() {
        EmbeddingModel model = EmbeddingModels.of(new OfflineModelProvider(), SETTINGS);

        List<float[]> vectors = model.embed(List.of("birds fly south", "a flight of birds", "tax law"));

        assertThat(model.dimensions()).isEqualTo(256);
        assertThat(cosine(vectors.get(0), vectors.get(1))).isGreaterThan(cosine(vectors.get(0), vectors.get(2)));
        assertThat(model.embed(new Document("birds fly south"))).isEqualTo(vectors.get(0));
    }

    @Test
    @DisplayName("fails in words of its own, which repeat nothing of what the provider said")
    void failure() {
        EmbeddingModel model = EmbeddingModels.of(new Failing(), SETTINGS);

        ModelException failure = catchThrowableOfType(ModelException.class, () -> model.embed("text"));

        assertThat(failure.failure()).isEqualTo(ModelFailure.UNKNOWN);
        assertThat(failure.detail()).doesNotContain("sk-123");
    }

    @Test
    @DisplayName("is not called once the deadline has passed")
    void late() {
        EmbeddingModel model = EmbeddingModels.of(new OfflineModelProvider(), SETTINGS);
        Invocation over = Invocation.of(null, null, Instant.EPOCH);

        assertThatThrownBy(() -> over.call(() -> model.embed("text"))).isInstanceOf(DeadlineExceededException.class);
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static final class Failing implements ModelProvider {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public List<Setting<?>> settings() {
            return List.of();
        }

        @Override
        public ModelCatalogue models(Settings settings) {
            return ModelCatalogue.of(ModelSpec.of("m", 100, null));
        }

        @Override
        public ChatModel chatModel(ModelSpec model, Settings settings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<EmbeddingModel> embeddingModel(Settings settings) {
            return Optional.of(new EmbeddingModel() {
                @Override
                public EmbeddingResponse call(EmbeddingRequest request) {
                    throw new IllegalStateException("401: invalid key sk-123");
                }

                @Override
                public float[] embed(Document document) {
                    throw new IllegalStateException("401: invalid key sk-123");
                }
            });
        }
    }
}
