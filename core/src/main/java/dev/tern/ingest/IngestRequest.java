package dev.tern.ingest;

import dev.tern.problem.Violations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/documents} takes.
 *
 * @param documents from 1 to 1,000 documents with different ids; required
 */
public record IngestRequest(@Nullable List<SourceDocument> documents) {
    private static final int MOST_DOCUMENTS = 1_000;

    /**
     * A document to be made answerable.
     *
     * @param id its name in citations, such as a path; at most 512 characters, without control characters; required
     * @param text plain text or Markdown; required
     */
    public record SourceDocument(
            @Nullable String id, @Nullable String text) {
        private static final int LONGEST_ID = 512;

        private boolean hasUsableId() {
            return id != null
                    && !id.isBlank()
                    && id.length() <= LONGEST_ID
                    && id.chars().noneMatch(Character::isISOControl);
        }
    }

    List<SourceDocument> validDocuments() {
        Violations violations =
                new Violations().require(documents != null && !documents.isEmpty(), "/documents", "is required");
        List<SourceDocument> all = documents == null ? List.of() : documents;
        violations.require(all.size() <= MOST_DOCUMENTS, "/documents", "must be at most " + MOST_DOCUMENTS);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < Math.min(all.size(), MOST_DOCUMENTS); i++) {
            validate(all.get(i), "/documents/" + i, ids, violations);
        }
        violations.throwIfAny();
        return all;
    }

    private static void validate(
            @Nullable SourceDocument document, String pointer, Set<String> ids, Violations violations) {
        violations.require(
                document != null && document.hasUsableId(),
                pointer + "/id",
                "is required, at most 512 characters and without control characters");
        violations.require(document != null && document.text() != null, pointer + "/text", "is required");
        violations.require(
                document == null || document.id() == null || ids.add(document.id()),
                pointer + "/id",
                "is given twice in this request");
    }
}
