package dev.tern.model.offline;

import dev.tern.embedding.StaticEmbeddings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

/**
 * Vectors from the table that the jar carries, as an ordinary embedding model: no network, no key, no charge, the same
 * on every cloud. What it can and cannot do is said at {@link StaticEmbeddings}. Thread-safe.
 */
final class StaticEmbeddingModel implements EmbeddingModel {
    @Override
    public EmbeddingResponse call(EmbeddingRequest request) {
        StaticEmbeddings table = StaticEmbeddings.load();
        List<Embedding> vectors = new ArrayList<>();
        for (String text : request.getInstructions()) {
            vectors.add(new Embedding(table.vector(table.tokens(text)), vectors.size()));
        }
        return new EmbeddingResponse(vectors);
    }

    @Override
    public float[] embed(Document document) {
        return embed(getEmbeddingContent(document));
    }

    @Override
    public int dimensions() {
        return StaticEmbeddings.load().dimensions();
    }
}
