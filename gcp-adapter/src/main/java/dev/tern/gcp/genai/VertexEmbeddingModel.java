package dev.tern.gcp.genai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import dev.tern.model.openai.WireClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;
import org.springframework.ai.embedding.EmbeddingResponseMetadata;

/**
 * An embedding model of Google's on Vertex AI, by its
 * <a href="https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/text-embeddings-api">own protocol</a>: the
 * one for OpenAI's has no embeddings. Texts go one by one, which is all that gemini-embedding-001 takes, and one that is
 * too long is an error rather than cut.
 */
final class VertexEmbeddingModel implements EmbeddingModel {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WireClient client;
    private final String id;

    VertexEmbeddingModel(WireClient client, String id) {
        this.client = client;
        this.id = id;
    }

    @Override
    public EmbeddingResponse call(EmbeddingRequest request) {
        List<Embedding> embeddings = new ArrayList<>();
        int tokens = 0;
        for (String text : request.getInstructions()) {
            JsonNode embedding = embedding(text);
            embeddings.add(new Embedding(vector(embedding.path("values")), embeddings.size()));
            tokens += embedding.path("statistics").path("token_count").asInt();
        }
        return new EmbeddingResponse(embeddings, new EmbeddingResponseMetadata(id, new DefaultUsage(tokens, 0)));
    }

    @Override
    public float[] embed(Document document) {
        return embed(getEmbeddingContent(document));
    }

    private JsonNode embedding(String text) {
        // The dot keeps the id from being read as the scheme of an address, for the sake of the colon behind it.
        byte[] answer = client.post("./" + id + ":predict", body(text));
        try {
            JsonNode embedding = JSON.readTree(answer).at("/predictions/0/embeddings");
            if (!embedding.path("values").isEmpty()) {
                return embedding;
            }
        } catch (IOException e) {
            throw ModelException.of(ModelFailure.BAD_ANSWER, null);
        }
        throw ModelException.of(ModelFailure.BAD_ANSWER, null);
    }

    private static byte[] body(String text) {
        try {
            return JSON.writeValueAsBytes(
                    Map.of("instances", List.of(Map.of("content", text)), "parameters", Map.of("autoTruncate", false)));
        } catch (IOException e) {
            throw new IllegalStateException("a text cannot be written as JSON", e);
        }
    }

    private static float[] vector(JsonNode values) {
        float[] vector = new float[values.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = values.get(i).floatValue();
        }
        return vector;
    }
}
