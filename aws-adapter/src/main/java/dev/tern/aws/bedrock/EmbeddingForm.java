package dev.tern.aws.bedrock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;

/**
 * The JSON in which an embedding model is asked and answers, which each maker has made up for itself. Pure.
 *
 * @param maker who made the model
 * @param mostTexts how many texts one call takes
 * @param mostTokens how long a text may be
 * @param dimensions how long a vector is; 0 if the model's id does not tell
 */
record EmbeddingForm(Maker maker, int mostTexts, int mostTokens, int dimensions) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The makers of embedding models that Bedrock has. */
    enum Maker {
        AMAZON,
        COHERE
    }

    /**
     * What came back.
     *
     * @param vectors one for each text, in their order
     * @param tokens how many tokens the texts were
     */
    record Answer(List<float[]> vectors, int tokens) {}

    /** The form of the model; one of an unknown maker is taken to be like Amazon's. */
    static EmbeddingForm of(String id) {
        if (id.startsWith("cohere.")) {
            return new EmbeddingForm(Maker.COHERE, 96, 512, id.endsWith("-v3") ? 1024 : 0);
        }
        return new EmbeddingForm(Maker.AMAZON, 1, 8_192, id.startsWith("amazon.titan-embed-text-v2") ? 1024 : 0);
    }

    /** The question. */
    byte[] body(List<String> texts) {
        try {
            return JSON.writeValueAsBytes(
                    maker == Maker.COHERE
                            ? Map.of("texts", texts, "input_type", "search_document")
                            : Map.of("inputText", texts.get(0)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The answer.
     *
     * @throws ModelException if it is none
     */
    Answer answer(InvokeModelResponse response) {
        JsonNode body = read(response);
        JsonNode vectors = maker == Maker.COHERE ? several(body.path("embeddings")) : one(body.path("embedding"));
        return new Answer(
                StreamSupport.stream(vectors.spliterator(), false)
                        .map(EmbeddingForm::vector)
                        .toList(),
                body.path("inputTextTokenCount").asInt(counted(response)));
    }

    private static JsonNode read(InvokeModelResponse response) {
        try {
            return JSON.readTree(response.body().asInputStream());
        } catch (IOException e) {
            throw ModelException.of(ModelFailure.BAD_ANSWER, e);
        }
    }

    /** Cohere's newer models may name the type of the numbers first. */
    private static JsonNode several(JsonNode embeddings) {
        return embeddings.isObject() ? embeddings.path("float") : embeddings;
    }

    private static JsonNode one(JsonNode embedding) {
        return embedding.isArray() ? JSON.createArrayNode().add(embedding) : embedding;
    }

    private static float[] vector(JsonNode numbers) {
        float[] vector = new float[numbers.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = numbers.path(i).floatValue();
        }
        return vector;
    }

    /** Bedrock counts for the models that do not. */
    private static int counted(InvokeModelResponse response) {
        return response.sdkHttpResponse() == null
                ? 0
                : response.sdkHttpResponse()
                        .firstMatchingHeader("X-Amzn-Bedrock-Input-Token-Count")
                        .map(Integer::parseInt)
                        .orElse(0);
    }
}
