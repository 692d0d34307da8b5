package dev.tern.rag;

import dev.tern.model.Cost;
import dev.tern.model.ModelName;
import dev.tern.model.TokenUsage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/rag/query} answers.
 *
 * @param answer the answer, its statements marked with the numbers of their citations
 * @param grounded whether a retrieved chunk supports it
 * @param citations the chunks it cites; empty if none does
 * @param inventedCitations how many marks of the answer named no source that it was given, and were taken out
 * @param model who wrote it
 * @param finishReason why the answer ended, as in a chat
 * @param usage the tokens it took
 * @param cost what they cost; null when the model's price is not known
 * @param cached whether no model had to be called, as every answer was kept from an earlier call
 */
public record RagAnswer(
        String answer,
        boolean grounded,
        List<Citation> citations,
        int inventedCitations,
        ModelName model,
        String finishReason,
        TokenUsage usage,
        @Nullable Cost cost,
        boolean cached) {}
