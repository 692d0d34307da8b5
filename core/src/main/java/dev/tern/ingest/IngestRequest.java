package dev.tern.ingest;

import dev.tern.problem.Violations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/documents} takes: at least one document, or one id to delete, and 1,000 of both together at most.
 *
 * @param documents to be made answerable, with different ids
 * @param delete ids of documents to be forgotten
 */
public record IngestRequest(
        @Nullable List<SourceDocument> documents, @Nullable List<String> delete) {
    private static final int MOST = 1_000;

    List<SourceDocument> validDocuments() {
        Violations violations = new Violations();
        List<SourceDocument> all = documents == null ? List.of() : documents;
        List<String> deleted = deletedIds();
        violations
                .require(!all.isEmpty() || !deleted.isEmpty(), "/documents", "is required, or else delete")
                .require(all.size() + deleted.size() <= MOST, "/documents", "and delete must be at most " + MOST);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < Math.min(all.size(), MOST); i++) {
            SourceDocument.validate(all.get(i), "/documents/" + i, ids, violations);
        }
        for (int i = 0; i < Math.min(deleted.size(), MOST); i++) {
            violations.require(
                    deleted.get(i) != null && ids.add(deleted.get(i)), "/delete/" + i, "is null or given twice");
        }
        violations.throwIfAny();
        return all;
    }

    List<String> deletedIds() {
        return delete == null ? List.of() : delete;
    }
}
