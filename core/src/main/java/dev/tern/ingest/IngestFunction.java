package dev.tern.ingest;

import dev.tern.index.ChunkIndex;
import dev.tern.index.IndexBusyException;
import dev.tern.index.IndexedDocument;
import dev.tern.ingest.IngestReceipt.Result;
import dev.tern.ingest.IngestReceipt.Status;
import dev.tern.ingest.IngestRequest.SourceDocument;
import dev.tern.invocation.Invocation;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Makes documents answerable: cuts each into chunks and indexes them. A document whose content has not changed is left
 * alone, so the same call again changes nothing. All documents of one call become visible together.
 */
public final class IngestFunction implements Function<IngestRequest, IngestReceipt> {
    private final ChunkIndex index;

    /** A function that writes to the index. */
    public IngestFunction(ChunkIndex index) {
        this.index = index;
    }

    @Override
    public IngestReceipt apply(IngestRequest request) {
        List<SourceDocument> documents = request.validDocuments();
        Map<String, String> known =
                index.contentHashes(documents.stream().map(IngestFunction::id).toList());
        List<IndexedDocument> changed = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        for (SourceDocument source : documents) {
            Invocation.current().ifPresent(Invocation::checkDeadline);
            IndexedDocument document = prepare(source);
            Status status = status(document, known);
            results.add(new Result(document.id(), status, document.chunks().size()));
            if (status != Status.UNCHANGED) {
                changed.add(document);
            }
        }
        write(changed);
        return new IngestReceipt(results);
    }

    private static IndexedDocument prepare(SourceDocument source) {
        String id = id(source);
        String text = Objects.requireNonNull(source.text());
        return new IndexedDocument(id, ContentHash.of(text), Chunker.chunksOf(id, text));
    }

    private static Status status(IndexedDocument document, Map<String, String> known) {
        String before = known.get(document.id());
        if (before == null) {
            return Status.CREATED;
        }
        return before.equals(document.contentHash()) ? Status.UNCHANGED : Status.UPDATED;
    }

    private void write(List<IndexedDocument> changed) {
        if (changed.isEmpty()) {
            return;
        }
        try {
            index.upsert(changed);
        } catch (IndexBusyException e) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "another process is writing to the documents")
                    .withHeader("Retry-After", "1")
                    .causedBy(e);
        }
    }

    private static String id(SourceDocument document) {
        return Objects.requireNonNull(document.id());
    }
}
