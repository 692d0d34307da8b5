package dev.tern.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The documents of an index, in the order of their ids. */
final class DocumentList {
    private DocumentList() {}

    static Term term(String id) {
        return new Term(ChunkFields.DOCUMENT, id);
    }

    private static TermQuery query(String id) {
        return new TermQuery(term(id));
    }

    static List<DocumentEntry> of(IndexSearcher searcher, ChunkReading stored, String after, int most)
            throws IOException {
        List<DocumentEntry> entries = new ArrayList<>();
        Terms ids = MultiTerms.getTerms(searcher.getIndexReader(), ChunkFields.DOCUMENT);
        if (ids == null) {
            return List.of();
        }
        TermsEnum next = ids.iterator();
        TermsEnum.SeekStatus status = next.seekCeil(new BytesRef(after));
        BytesRef id = status == TermsEnum.SeekStatus.FOUND && !after.isEmpty() ? next.next() : current(next, status);
        while (id != null && entries.size() < most) {
            find(id.utf8ToString(), searcher, stored).ifPresent(entries::add);
            id = next.next();
        }
        return List.copyOf(entries);
    }

    private static @Nullable BytesRef current(TermsEnum terms, TermsEnum.SeekStatus status) throws IOException {
        return status == TermsEnum.SeekStatus.END ? null : terms.term();
    }

    /** A deleted document's id stays among the terms until its segment is merged; then nothing is found here. */
    static Optional<DocumentEntry> find(String id, IndexSearcher searcher, ChunkReading stored) throws IOException {
        ScoreDoc[] hits = searcher.search(query(id), 1).scoreDocs;
        if (hits.length == 0) {
            return Optional.empty();
        }
        int chunks = searcher.count(query(id));
        return Optional.of(stored.toEntry(searcher.storedFields().document(hits[0].doc), chunks));
    }
}
