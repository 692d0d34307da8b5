package dev.tern.rag;

import dev.tern.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/rag/query} takes.
 *
 * @param query the question, at most 10,000 characters; required
 * @param topK how many chunks are given to the model, from 1 to 50; default 5
 * @param model a tier ({@code fast}, {@code standard}, {@code reasoning}) or a model id; default {@code fast}
 */
public record RagQuery(
        @Nullable String query,
        @Nullable Integer topK,
        @Nullable String model) {
    private static final int DEFAULT_TOP = 5;
    private static final int MOST = 50;
    private static final int LONGEST_QUERY = 10_000;

    String validQuery() {
        new Violations()
                .require(query != null && !query.isBlank(), "/query", "is required")
                .require(
                        query == null || query.length() <= LONGEST_QUERY,
                        "/query",
                        "must be at most " + LONGEST_QUERY + " characters")
                .require(topK == null || (topK >= 1 && topK <= MOST), "/topK", "must be from 1 to " + MOST)
                .throwIfAny();
        return query == null ? "" : query;
    }

    int chunks() {
        return topK == null ? DEFAULT_TOP : topK;
    }
}
