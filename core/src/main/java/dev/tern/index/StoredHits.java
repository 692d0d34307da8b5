package dev.tern.index;

import dev.tern.invocation.ParallelWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** Reads what is stored of the hits of a search, in their order. */
public interface StoredHits {

    /** What is stored of each hit. */
    List<Document> of(IndexSearcher searcher, List<ScoreDoc> hits) throws IOException;

    /** One after the other: where all is on this machine. */
    static StoredHits inTurn() {
        return (searcher, hits) -> {
            List<Document> documents = new ArrayList<>();
            for (ScoreDoc hit : hits) {
                documents.add(searcher.storedFields().document(hit.doc));
            }
            return documents;
        };
    }

    /** Several at once: where each may have to be fetched. */
    static StoredHits sideBySide(ParallelWork work) {
        return (searcher, hits) ->
                work.all(hits.stream().map(hit -> reading(searcher, hit)).toList());
    }

    private static Supplier<Document> reading(IndexSearcher searcher, ScoreDoc hit) {
        return () -> {
            try {
                return searcher.storedFields().document(hit.doc);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
