package dev.tern.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;

/** How documents are put into an index, whatever holds its commits. Thread-safe. */
public final class IndexChanges {
    private final Analyzer analyzer = IndexQueries.analyzer();
    private final ChunkWriting writing = new ChunkWriting(new ChunkVectors());

    /** A new configuration for a writer of such an index. */
    public IndexWriterConfig configuration() {
        return new IndexWriterConfig(analyzer);
    }

    /**
     * Puts documents in and takes others out; nothing of it is committed yet.
     *
     * @param before the index as it was; where a chunk has the same words there, its vector is taken from it
     * @return how many chunks of each changed document were embedded, by its id
     */
    public Map<String, Integer> apply(
            List<IndexedDocument> changed, Collection<String> removed, IndexReader before, IndexWriter writer)
            throws IOException {
        Map<String, Integer> embedded = new HashMap<>();
        for (String id : removed) {
            writer.deleteDocuments(DocumentList.term(id));
        }
        for (IndexedDocument document : changed) {
            KeptVectors kept = KeptVectors.of(before, document.id());
            writer.updateDocuments(DocumentList.term(document.id()), writing.toLucene(document, kept));
            embedded.put(document.id(), kept.missing(document));
        }
        return embedded;
    }

    /** Commits, with what readers need to know of all chunks together. */
    public void commit(IndexWriter writer) throws IOException {
        try (DirectoryReader all = DirectoryReader.open(writer)) {
            Map<String, String> told = new HashMap<>(CommonComponent.toCommit(all));
            told.putAll(IndexLayout.toCommit());
            writer.setLiveCommitData(told.entrySet());
        }
        writer.commit();
    }
}
