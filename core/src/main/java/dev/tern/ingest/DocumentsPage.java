package dev.tern.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tern.index.DocumentEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /v1/documents} answers.
 *
 * @param documents in the order of their ids
 * @param next the cursor of the next page; absent on the last
 */
public record DocumentsPage(
        List<DocumentEntry> documents,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}
