package dev.tern.conformance.ingestion;

import java.util.List;
import java.util.Map;

/**
 * What all clouds came to.
 *
 * @param skipped clouds that could not be played, each with the reason
 * @param failures clouds that failed on the way, each with the reason
 */
public record IngestionResult(List<IngestionRow> rows, Map<Cloud, String> skipped, Map<Cloud, String> failures) {

    /** Whether nothing failed on the clouds that were not skipped. */
    public boolean isClean() {
        return failures.isEmpty() && rows.stream().allMatch(IngestionRow::isClean);
    }
}
