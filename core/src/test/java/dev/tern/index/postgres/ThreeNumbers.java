package dev.tern.index.postgres;

import java.util.stream.IntStream;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

/** Makes vectors of another length. */
final class ThreeNumbers implements EmbeddingModel {
    @Override
    public EmbeddingResponse call(EmbeddingRequest request) {
        return new EmbeddingResponse(IntStream.range(
                        0, request.getInstructions().size())
                .mapToObj(i -> new Embedding(new float[] {1, 0, 0}, i))
                .toList());
    }

    @Override
    public float[] embed(Document document) {
        return new float[] {1, 0, 0};
    }
}
