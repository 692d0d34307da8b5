package dev.tern.index.postgres;

import dev.tern.invocation.Invocation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.ai.embedding.EmbeddingModel;

/**
 * How texts become vectors.
 *
 * @param name by whom they are made, such as {@code openai}; vectors of different makers cannot be compared
 * @param model makes them
 */
public record ChunkEmbeddings(String name, EmbeddingModel model) {
    // What every provider takes in one request.
    private static final int MOST_TEXTS = 64;

    int dimensions() {
        return model.dimensions();
    }

    List<float[]> of(List<String> texts) {
        List<float[]> vectors = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += MOST_TEXTS) {
            Invocation.current().ifPresent(Invocation::checkDeadline);
            vectors.addAll(model.embed(texts.subList(from, Math.min(texts.size(), from + MOST_TEXTS))));
        }
        return vectors;
    }

    float[] of(String text) {
        return model.embed(text);
    }
}
