package dev.tern.rag;

import dev.tern.problem.Violations;
import org.jspecify.annotations.Nullable;

/** What every question must be. */
final class QueryText {
    private static final int LONGEST = 10_000;

    private QueryText() {}

    static void check(@Nullable String query, Violations violations) {
        violations
                .require(query != null && !query.isBlank(), "/query", "is required")
                .require(
                        query == null || query.length() <= LONGEST,
                        "/query",
                        "must be at most " + LONGEST + " characters");
    }
}
