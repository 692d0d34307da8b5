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
 * @param model who wrote it
 * @param usage the tokens it took
 * @param cost what they cost; null when the model's price is not known
 */
public record RagAnswer(
        String answer,
        boolean grounded,
        List<Citation> citations,
        ModelName model,
        TokenUsage usage,
        @Nullable Cost cost) {}
