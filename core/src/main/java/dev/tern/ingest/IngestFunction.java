package dev.tern.ingest;

import dev.tern.document.DocumentReader;
import dev.tern.document.DocumentText;
import dev.tern.document.UnreadableDocumentException;
import dev.tern.index.Chunk;
import dev.tern.index.ChunkIndex;
import dev.tern.index.DocumentEntry;
import dev.tern.index.IndexBusyException;
import dev.tern.index.IndexedDocument;
import dev.tern.index.NotDurableException;
import dev.tern.ingest.IngestReceipt.Result;
import dev.tern.ingest.IngestReceipt.Status;
import dev.tern.invocation.Invocation;
import dev.tern.problem.Problem;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes documents answerable: reads each, cuts it into chunks and indexes them. A document that has not changed is left
 * alone, one that cannot be read fails alone, and all others of one call become visible together.
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
        Map<String, DocumentEntry> known =
                index.entries(documents.stream().map(IngestFunction::id).toList());
        List<IndexedDocument> changed = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        for (SourceDocument source : documents) {
            Invocation.current().ifPresent(Invocation::checkDeadline);
            results.add(ingest(source, known.get(id(source)), changed));
        }
        Map<String, Integer> embedded = write(changed, request.deletedIds());
        results.replaceAll(result -> result.embedding(embedded.getOrDefault(result.id(), 0)));
        request.deletedIds().forEach(id -> results.add(Result.of(id, Status.DELETED, 0)));
        Invocation.current().ifPresent(call -> IngestFacts.state(results, call.facts()));
        return new IngestReceipt(results, index.isEphemeral());
    }

    private static Result ingest(SourceDocument source, @Nullable DocumentEntry known, List<IndexedDocument> changed) {
        String hash = ContentHash.of(source);
        if (known != null && known.contentHash().equals(hash)) {
            return Result.of(known.id(), Status.UNCHANGED, known.chunks());
        }
        try {
            IndexedDocument document = read(source, hash);
            changed.add(document);
            Status status = known == null ? Status.CREATED : Status.UPDATED;
            return Result.of(document.id(), status, document.chunks().size());
        } catch (UnreadableDocumentException e) {
            return new Result(id(source), Status.FAILED, 0, 0, problem(e));
        }
    }

    private static IndexedDocument read(SourceDocument source, String hash) {
        String id = id(source);
        DocumentText text = text(source);
        List<Chunk> chunks = Chunker.chunksOf(id, source.givenMetadata(), text.passages());
        return new IndexedDocument(id, hash, text.mediaType(), source.givenMetadata(), chunks);
    }

    /** A text of nothing but space says nothing, and there is nothing in it that could not be read. */
    private static DocumentText text(SourceDocument source) {
        return source.text() != null && source.text().isBlank()
                ? new DocumentText("text/plain", null, List.of())
                : DocumentReader.standard().read(source.bytes(), source.mediaType(), source.id());
    }

    private static Problem problem(UnreadableDocumentException failure) {
        String detail = String.valueOf(failure.getMessage());
        String requestId = Invocation.current().map(Invocation::requestId).orElse("none");
        return Problem.of(ProblemException.of(ProblemType.UNREADABLE_DOCUMENT, detail), requestId);
    }

    private Map<String, Integer> write(List<IndexedDocument> changed, Collection<String> removed) {
        if (changed.isEmpty() && removed.isEmpty()) {
            return Map.of();
        }
        try {
            return index.write(changed, removed);
        } catch (NotDurableException e) {
            throw ProblemException.of(
                            ProblemType.NO_DURABLE_STORE,
                            "documents would be lost with this instance; tern.index.ephemeral=true accepts that")
                    .causedBy(e);
        } catch (IndexBusyException e) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "another process is writing to the documents")
                    .withHeader("Retry-After", "1")
                    .causedBy(e);
        } catch (UncheckedIOException e) {
            throw ProblemException.of(
                            ProblemType.UNAVAILABLE, "the documents could not be written; the disk may be full")
                    .withHeader("Retry-After", "60")
                    .causedBy(e);
        }
    }

    private static String id(SourceDocument document) {
        return Objects.requireNonNull(document.id());
    }
}
