package dev.tern.source;

import dev.tern.index.ChunkIndex;
import dev.tern.ingest.IngestFunction;
import dev.tern.ingest.IngestReceipt;
import dev.tern.ingest.IngestRequest;
import dev.tern.ingest.SourceDocument;
import dev.tern.invocation.Invocation;
import dev.tern.once.Claim;
import dev.tern.once.Claims;
import dev.tern.problem.Problem;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.state.HashedName;
import dev.tern.state.ObjectStore;
import dev.tern.state.ObjectStore.Facts;
import dev.tern.state.ObjectTooLargeException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings the index to what an object is now, whatever an event said: events come late, twice and in any order, and the
 * object itself is always right. One object is worked on by one call at a time. Thread-safe.
 */
public final class DocumentSync {
    // An object that changes while it is read is read again; one that never rests is left to its next event.
    private static final int ROUNDS = 3;

    private final ChunkIndex index;
    private final IngestFunction ingest;
    private final Claims locks;
    private final long mostBytes;
    private final MemoryShare memory = MemoryShare.ofProcess();

    /**
     * For one index.
     *
     * @param locks of objects, in a section of their own
     * @param mostBytes what an object can have
     */
    public DocumentSync(ChunkIndex index, Claims locks, long mostBytes) {
        this.index = index;
        this.ingest = new IngestFunction(index);
        this.locks = locks;
        this.mostBytes = mostBytes;
    }

    /**
     * Ingests the object if it is there and has changed, and removes its document if it is not.
     *
     * @param toldBytes the size that the event tells; null if it tells none
     * @throws ProblemException if the object is too large or cannot be read, or is being worked on elsewhere
     */
    public void bring(StoredDocument document, @Nullable Long toldBytes) {
        if (document.isFolder()) {
            return;
        }
        refuseIfLarge(toldBytes == null ? 0 : toldBytes);
        Claim lock = locks.claim("object-" + HashedName.of(document.id()));
        if (lock.state() != Claim.State.OURS) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "another event of the same object is being worked on");
        }
        try {
            untilItRests(document);
        } finally {
            lock.release();
        }
    }

    private void untilItRests(StoredDocument document) {
        Optional<Facts> before = facts(document);
        for (int round = 0; round < ROUNDS; round++) {
            Invocation.current().ifPresent(Invocation::checkDeadline);
            once(document, before);
            Optional<Facts> after = facts(document);
            if (after.map(Facts::version).equals(before.map(Facts::version))) {
                return;
            }
            before = after;
        }
        throw ProblemException.of(ProblemType.UNAVAILABLE, "the object changes while it is read");
    }

    private static Optional<Facts> facts(StoredDocument document) {
        return document.place().facts(document.key());
    }

    private void once(StoredDocument document, Optional<Facts> facts) {
        if (facts.isEmpty()) {
            remove(document.id());
            return;
        }
        long size = facts.get().size();
        refuseIfLarge(size);
        memory.with(
                size,
                () -> read(document)
                        .ifPresentOrElse(content -> ingest(document.id(), content), () -> remove(document.id())));
    }

    private Optional<byte[]> read(StoredDocument document) {
        return document.place().get(document.key(), mostBytes).map(ObjectStore.Stored::content);
    }

    /** An empty object is a document that says nothing, so that what it said before is not found any more. */
    private void ingest(String id, byte[] content) {
        SourceDocument source = content.length == 0
                ? new SourceDocument(id, "", null, null, null)
                : new SourceDocument(id, null, content, null, null);
        try {
            IngestReceipt receipt = ingest.apply(new IngestRequest(List.of(source), null));
            Problem problem = receipt.results().get(0).error();
            if (problem != null) {
                throw ProblemException.of(ProblemType.UNREADABLE_DOCUMENT, problem.detail());
            }
        } catch (StackOverflowError e) {
            throw tooDeep(e);
        }
    }

    static ProblemException tooDeep(StackOverflowError failure) {
        return ProblemException.of(ProblemType.UNREADABLE_DOCUMENT, "the document is nested too deeply to be read")
                .causedBy(failure);
    }

    private void remove(String id) {
        if (!index.entries(List.of(id)).isEmpty()) {
            IngestReceipt unused = ingest.apply(new IngestRequest(null, List.of(id)));
        }
    }

    private void refuseIfLarge(long bytes) {
        if (bytes > mostBytes) {
            throw new ObjectTooLargeException(bytes, mostBytes);
        }
    }
}
