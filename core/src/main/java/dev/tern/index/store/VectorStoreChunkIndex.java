package dev.tern.index.store;

import dev.tern.index.ChunkIndex;
import dev.tern.index.ChunkQuery;
import dev.tern.index.DocumentEntry;
import dev.tern.index.IndexedDocument;
import dev.tern.index.ScoredChunk;
import dev.tern.invocation.Invocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.ai.document.Document;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.ai.vectorstore.VectorStore;
import org.springframework.ai.vectorstore.filter.Filter.Expression;

/**
 * An index in any store of vectors that Spring AI knows: OpenSearch, Azure AI Search, Cosmos DB, Redis and many more. The
 * application brings the store, its schema and its embedding model. The port is narrow, and so there are limits:
 *
 * <ul>
 *   <li>A write is not atomic. New chunks come first and old ones go last, so that a reader may find both for a moment,
 *       and never nothing. A writer that dies in between may leave chunks of its version, until that version is ingested
 *       again or the document is removed. Of two writers of one document at once the chunks of both may stay.
 *   <li>It ranks by vectors alone, whatever the ranking mode: there are no words to search for.
 *   <li>Documents are looked up by a search with a filter, the only way to read. A store that searches roughly may miss
 *       one, which is ingested anew then. Lists of documents know the first 1,000 that the store gives and no more. The
 *       ids of a document's chunks are kept with it, 37 characters each; a store that limits metadata limits documents.
 *   <li>A chunk is embedded again when its number, heading, text or metadata has changed. So when metadata changes,
 *       all of a document's chunks are.
 *   <li>A filter is taken for keys of letters, digits and underscores that begin with a letter, at most 64; by others
 *       documents cannot be filtered. Filters are built as objects, whose values the store's own module has to write
 *       safely: use one of the same version as this. Whether a value that is a list counts for each of its values, and
 *       whether a key that no document has is an error, is up to the store; some want the keys in their schema.
 * </ul>
 *
 * Failures are the store's own exceptions. Metadata that begins with {@code tern_} is this class's.
 */
public final class VectorStoreChunkIndex implements ChunkIndex {
    private static final int MOST_LISTED = 1_000;
    private static final int BATCH = 100;

    private final VectorStore store;

    /** An index in the store, which must be there and accept documents. */
    public VectorStoreChunkIndex(VectorStore store) {
        this.store = store;
    }

    @Override
    public Map<String, DocumentEntry> entries(Collection<String> documents) {
        Map<String, DocumentEntry> entries = new HashMap<>();
        heads(documents).forEach((id, heads) -> {
            // Two are what a writer left that died. As a document that is not there it is ingested, and put in order.
            if (heads.size() == 1) {
                entries.put(id, StoreDocuments.toEntry(heads.get(0)));
            }
        });
        return entries;
    }

    @Override
    public Map<String, Integer> write(List<IndexedDocument> changed, Collection<String> removed) {
        Set<String> all = new HashSet<>(removed);
        changed.forEach(document -> all.add(document.id()));
        Map<String, List<Document>> heads = heads(all);
        Map<String, Integer> embedded = new HashMap<>();
        for (IndexedDocument document : changed) {
            Invocation.current().ifPresent(Invocation::checkDeadline);
            embedded.put(document.id(), replace(document, heads.getOrDefault(document.id(), List.of())));
        }
        removed.forEach(id -> store.delete(StoreFilters.allOf(id)));
        return embedded;
    }

    @Override
    public List<ScoredChunk> search(ChunkQuery query) {
        if (query.words().isBlank()) {
            return List.of();
        }
        List<ScoredChunk> found = new ArrayList<>();
        for (Document hit : search(query.words(), query.most(), StoreFilters.chunks(query.filter()))) {
            double score = hit.getScore() == null ? 0 : hit.getScore();
            found.add(new ScoredChunk(StoreDocuments.toChunk(hit), Math.max(0, Math.min(1, score))));
        }
        return List.copyOf(found);
    }

    @Override
    public List<DocumentEntry> documents(String after, int most) {
        Map<String, DocumentEntry> byId = new TreeMap<>();
        for (Document head : search(StoreDocuments.HEAD_TEXT, MOST_LISTED, StoreFilters.heads())) {
            DocumentEntry entry = StoreDocuments.toEntry(head);
            byId.put(entry.id(), entry);
        }
        return byId.values().stream()
                .filter(entry -> entry.id().compareTo(after) > 0)
                .limit(most)
                .toList();
    }

    /** First what is new, then what says that it is there, and last the old goes. */
    private int replace(IndexedDocument document, List<Document> heads) {
        List<Document> chunks =
                document.chunks().stream().map(StoreDocuments::of).toList();
        List<String> ids = chunks.stream().map(Document::getId).toList();
        Document head = StoreDocuments.head(document, ids);
        Set<String> old = new HashSet<>();
        heads.forEach(each -> {
            old.add(each.getId());
            old.addAll(StoreDocuments.chunkIds(each));
        });
        List<Document> fresh =
                chunks.stream().filter(chunk -> !old.contains(chunk.getId())).toList();
        add(fresh);
        add(old.contains(head.getId()) ? List.of() : List.of(head));
        ids.forEach(old::remove);
        old.remove(head.getId());
        delete(List.copyOf(old));
        return fresh.size();
    }

    private Map<String, List<Document>> heads(Collection<String> documents) {
        List<String> ids = List.copyOf(documents);
        Map<String, List<Document>> heads = new HashMap<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + BATCH));
            for (Document head : search(StoreDocuments.HEAD_TEXT, 2 * BATCH, StoreFilters.heads(some))) {
                heads.computeIfAbsent(StoreDocuments.toEntry(head).id(), id -> new ArrayList<>())
                        .add(head);
            }
        }
        return heads;
    }

    private List<Document> search(String words, int most, Expression filter) {
        List<Document> found = store.similaritySearch(SearchRequest.builder()
                .query(words)
                .topK(most)
                .similarityThresholdAll()
                .filterExpression(filter)
                .build());
        return found == null ? List.of() : found;
    }

    private void add(List<Document> documents) {
        for (int from = 0; from < documents.size(); from += BATCH) {
            store.add(documents.subList(from, Math.min(documents.size(), from + BATCH)));
        }
    }

    private void delete(List<String> ids) {
        for (int from = 0; from < ids.size(); from += BATCH) {
            store.delete(ids.subList(from, Math.min(ids.size(), from + BATCH)));
        }
    }
}
