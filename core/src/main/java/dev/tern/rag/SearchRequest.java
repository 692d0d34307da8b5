package dev.tern.rag;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tern.problem.Violations;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/search} takes.
 *
 * @param query the question or key words, at most 10,000 characters; required
 * @param topK how many chunks are wanted, from 1 to 1,000; default 5
 * @param filter which documents count: a value, a list of values, or {@code gte}, {@code gt}, {@code lte} and
 *     {@code lt} for each key of their metadata
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchRequest(
        @Nullable String query,
        @Nullable Integer topK,
        @Nullable Map<String, Object> filter) {

    static final int DEFAULT_TOP = 5;
    static final int MOST = 1_000;

    String validQuery() {
        Violations violations = new Violations();
        QueryText.check(query, violations);
        violations
                .require(topK == null || (topK >= 1 && topK <= MOST), "/topK", "must be from 1 to " + MOST)
                .throwIfAny();
        return query == null ? "" : query;
    }

    int chunks() {
        return topK == null ? DEFAULT_TOP : topK;
    }
}
