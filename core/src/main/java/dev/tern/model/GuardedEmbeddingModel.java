package dev.tern.model;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import java.util.function.Supplier;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

/**
 * A provider's embedding model as an application's functions are handed it: built when it is first called, not called
 * once the deadline has passed, and failing in the words that all providers share.
 */
final class GuardedEmbeddingModel implements EmbeddingModel {
    // What the field's embedding models read; a provider that knows better says so itself.
    private static final ModelSpec SPEC = ModelSpec.of("embedding", 8_192, null);

    private final ModelProvider provider;
    private final Supplier<EmbeddingModel> client;

    GuardedEmbeddingModel(ModelProvider provider, Supplier<EmbeddingModel> client) {
        this.provider = provider;
        this.client = client;
    }

    @Override
    public EmbeddingResponse call(EmbeddingRequest request) {
        return guarded(() -> client.get().call(request));
    }

    @Override
    public float[] embed(Document document) {
        return guarded(() -> client.get().embed(document));
    }

    @Override
    public int dimensions() {
        return guarded(() -> client.get().dimensions());
    }

    private <T> T guarded(Supplier<T> work) {
        Invocation.current().ifPresent(Invocation::checkDeadline);
        try {
            return work.get();
        } catch (ModelException | DeadlineExceededException e) {
            throw e;
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new DeadlineExceededException();
            }
            throw provider.explain(e, SPEC).orElseGet(() -> ModelException.of(ModelFailure.UNKNOWN, e));
        }
    }
}
