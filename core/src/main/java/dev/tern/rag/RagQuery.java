package dev.tern.rag;

import dev.tern.chat.Conversations;
import dev.tern.problem.Violations;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/rag/query} takes.
 *
 * @param query the question, at most 10,000 characters; required
 * @param topK how many chunks are given to the model, from 1 to 50; default 5
 * @param filter which documents count, as in {@link SearchRequest}
 * @param model a tier ({@code fast}, {@code standard}, {@code reasoning}), {@code auto} or a model id; default {@code fast}
 * @param conversationId joins the questions of one conversation, so that one may point back to the one before
 */
public record RagQuery(
        @Nullable String query,
        @Nullable Integer topK,
        @Nullable Map<String, Object> filter,
        @Nullable String model,
        @Nullable String conversationId) {
    private static final int DEFAULT_TOP = 5;
    private static final int MOST = 50;

    String validQuery() {
        Violations violations = new Violations();
        QueryText.check(query, violations);
        violations
                .require(topK == null || (topK >= 1 && topK <= MOST), "/topK", "must be from 1 to " + MOST)
                .require(
                        conversationId == null || Conversations.isUsable(conversationId),
                        "/conversationId",
                        Conversations.USABLE)
                .throwIfAny();
        return query == null ? "" : query;
    }

    int chunks() {
        return topK == null ? DEFAULT_TOP : topK;
    }
}
