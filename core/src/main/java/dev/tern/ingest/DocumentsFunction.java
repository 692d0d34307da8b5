package dev.tern.ingest;

import dev.tern.index.ChunkIndex;
import dev.tern.index.DocumentEntry;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.util.List;
import java.util.function.Function;

/** Says what has been ingested: one document, or all of them page by page. */
public final class DocumentsFunction implements Function<DocumentsRequest, DocumentsPage> {
    private final ChunkIndex index;

    /** A function that reads the index. */
    public DocumentsFunction(ChunkIndex index) {
        this.index = index;
    }

    @Override
    public DocumentsPage apply(DocumentsRequest request) {
        return request.id() == null ? page(request) : new DocumentsPage(List.of(one(request.id())), null);
    }

    private DocumentEntry one(String id) {
        DocumentEntry entry = index.entries(List.of(id)).get(id);
        if (entry == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "no document has this id");
        }
        return entry;
    }

    private DocumentsPage page(DocumentsRequest request) {
        int limit = request.validLimit();
        String after = request.cursor() == null ? "" : request.cursor();
        List<DocumentEntry> entries = index.documents(after, limit + 1);
        if (entries.size() <= limit) {
            return new DocumentsPage(entries, null);
        }
        List<DocumentEntry> page = entries.subList(0, limit);
        return new DocumentsPage(page, page.get(limit - 1).id());
    }
}
