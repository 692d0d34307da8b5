package dev.tern.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;

/** How documents are put into an index, whatever holds its commits. Thread-safe. */
public final class IndexChanges {
    private final Analyzer analyzer = IndexQueries.analyzer();
    private final ChunkWriting writing = new ChunkWriting(new ObjectMapper(), new ChunkVectors());

    /** A new configuration for a writer of such an index. */
    public IndexWriterConfig configuration() {
        return new IndexWriterConfig(analyzer);
    }

    /** Puts documents in and takes others out; nothing of it is committed yet. */
    public void apply(List<IndexedDocument> changed, Collection<String> removed, IndexWriter writer)
            throws IOException {
        for (String id : removed) {
            writer.deleteDocuments(DocumentList.term(id));
        }
        for (IndexedDocument document : changed) {
            writer.updateDocuments(DocumentList.term(document.id()), writing.toLucene(document));
        }
    }

    /** Commits, with what readers need to know of all chunks together. */
    public void commit(IndexWriter writer) throws IOException {
        try (DirectoryReader all = DirectoryReader.open(writer)) {
            writer.setLiveCommitData(CommonComponent.toCommit(all).entrySet());
        }
        writer.commit();
    }
}
