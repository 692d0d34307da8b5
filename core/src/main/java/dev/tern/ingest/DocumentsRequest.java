package dev.tern.ingest;

import dev.tern.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /v1/documents} takes.
 *
 * @param id the one document that is wanted; null for a page of all
 * @param cursor where the page begins: the {@code next} of the page before; null for the first
 * @param limit how many documents a page has, from 1 to 1,000; default 100
 */
public record DocumentsRequest(
        @Nullable String id,
        @Nullable String cursor,
        @Nullable Integer limit) {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 1_000;

    int validLimit() {
        new Violations()
                .require(limit == null || (limit >= 1 && limit <= MOST), "/limit", "must be from 1 to " + MOST)
                .throwIfAny();
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
