package dev.tern.aws.bedrock;

import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import dev.tern.model.ModelSpec;
import java.util.ArrayList;
import java.util.List;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;
import org.springframework.ai.embedding.EmbeddingResponseMetadata;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;

/** An embedding model of Amazon's or Cohere's. Fails in Tern's own words, as it alone knows its limits. */
final class BedrockEmbeddingModel implements EmbeddingModel {
    private final BedrockCalls calls;
    private final String id;
    private final EmbeddingForm form;

    BedrockEmbeddingModel(BedrockCalls calls, String id) {
        this.calls = calls;
        this.id = id;
        this.form = EmbeddingForm.of(InferenceProfile.plain(id));
    }

    @Override
    public EmbeddingResponse call(EmbeddingRequest request) {
        List<List<String>> batches = batches(request.getInstructions());
        List<Embedding> embeddings = new ArrayList<>();
        int tokens = 0;
        for (InvokeModelResponse response : answers(batches)) {
            EmbeddingForm.Answer answer = form.answer(response);
            answer.vectors().forEach(vector -> embeddings.add(new Embedding(vector, embeddings.size())));
            tokens += answer.tokens();
        }
        if (embeddings.size() != request.getInstructions().size()) {
            throw ModelException.of(ModelFailure.BAD_ANSWER, null);
        }
        return new EmbeddingResponse(embeddings, new EmbeddingResponseMetadata(id, new DefaultUsage(tokens, 0)));
    }

    @Override
    public float[] embed(Document document) {
        return embed(getEmbeddingContent(document));
    }

    @Override
    public int dimensions() {
        int known = form.dimensions();
        return known == 0 ? EmbeddingModel.super.dimensions() : known;
    }

    private List<InvokeModelResponse> answers(List<List<String>> batches) {
        try {
            return calls.invoke(id, batches.stream().map(form::body).toList());
        } catch (SdkException e) {
            throw Explanation.of(e, ModelSpec.of(id, form.mostTokens(), null)).orElseThrow(() -> e);
        }
    }

    private List<List<String>> batches(List<String> texts) {
        List<List<String>> batches = new ArrayList<>();
        for (int start = 0; start < texts.size(); start += form.mostTexts()) {
            batches.add(texts.subList(start, Math.min(texts.size(), start + form.mostTexts())));
        }
        return batches;
    }
}
