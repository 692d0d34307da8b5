package dev.tern.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The vectors that an index has for the chunks of one document, by their words: where those are the same in the next
 * version, so is the vector.
 */
final class KeptVectors {
    private final Map<ChunkWords, BytesRef> vectors = new HashMap<>();

    private KeptVectors() {}

    static KeptVectors of(IndexReader reader, String document) throws IOException {
        KeptVectors kept = new KeptVectors();
        IndexSearcher searcher = new IndexSearcher(reader);
        TermQuery chunks = new TermQuery(DocumentList.term(document));
        int most = Math.max(1, searcher.count(chunks));
        for (ScoreDoc hit : searcher.search(chunks, most).scoreDocs) {
            kept.read(searcher, hit.doc);
        }
        return kept;
    }

    /** The packed vector; null if it has to be made. */
    @Nullable
    BytesRef of(Chunk chunk) {
        return vectors.get(ChunkWords.of(chunk));
    }

    int missing(IndexedDocument document) {
        return (int)
                document.chunks().stream().filter(chunk -> of(chunk) == null).count();
    }

    private void read(IndexSearcher searcher, int doc) throws IOException {
        LeafReaderContext leaf = searcher.getLeafContexts().get(ReaderUtil.subIndex(doc, searcher.getLeafContexts()));
        BinaryDocValues values = leaf.reader().getBinaryDocValues(ChunkFields.VECTOR);
        // A document without words is in the index too, and has no vector.
        if (values != null && values.advanceExact(doc - leaf.docBase)) {
            vectors.put(words(searcher, doc), BytesRef.deepCopyOf(values.binaryValue()));
        }
    }

    private static ChunkWords words(IndexSearcher searcher, int doc) throws IOException {
        var stored = searcher.storedFields().document(doc);
        return new ChunkWords(stored.get(ChunkFields.HEADING), stored.get(ChunkFields.TEXT));
    }
}
