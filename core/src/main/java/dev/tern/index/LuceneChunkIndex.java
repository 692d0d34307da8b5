package dev.tern.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * An index in a folder, by Lucene. Any number of processes may read; one at a time may write, and it holds the lock only
 * while it writes. A write is a commit: a process that is killed leaves the commit before.
 */
public final class LuceneChunkIndex implements ChunkIndex, AutoCloseable {
    private final Path folder;
    private final IndexReading reading;
    private final ChunkVectors vectors = new ChunkVectors();
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final LexicalQueries words = new LexicalQueries(analyzer);
    private final ChunkWriting writing;
    private final ChunkReading stored;

    /** An index in the folder, which is created by the first write. */
    public LuceneChunkIndex(Path folder) {
        ObjectMapper json = new ObjectMapper();
        this.folder = folder;
        this.reading = new IndexReading(folder);
        this.writing = new ChunkWriting(json, vectors);
        this.stored = new ChunkReading(json);
    }

    @Override
    public Map<String, DocumentEntry> entries(Collection<String> documents) {
        return reading.of(Map.of(), (searcher, reader) -> {
            Map<String, DocumentEntry> entries = new HashMap<>();
            for (String id : documents) {
                DocumentList.find(id, searcher, stored).ifPresent(entry -> entries.put(id, entry));
            }
            return entries;
        });
    }

    @Override
    public Map<String, Integer> write(List<IndexedDocument> changed, Collection<String> removed) {
        try {
            Files.createDirectories(folder);
            try (Directory directory = IndexFolder.open(folder);
                    IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                return write(changed, removed, writer);
            }
        } catch (LockObtainFailedException e) {
            throw new IndexBusyException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<ScoredChunk> search(ChunkQuery query) {
        return reading.of(List.of(), (searcher, reader) -> {
            FilterQueries.requireKnownKeys(query.filter(), reader);
            List<ScoredChunk> found = new ArrayList<>();
            for (ScoreDoc hit : new Ranking(searcher, reader, words, vectors).of(query)) {
                Chunk chunk = stored.toChunk(searcher.storedFields().document(hit.doc));
                found.add(new ScoredChunk(chunk, hit.score));
            }
            return List.copyOf(found);
        });
    }

    @Override
    public List<DocumentEntry> documents(String after, int most) {
        return reading.of(List.of(), (searcher, reader) -> DocumentList.of(searcher, stored, after, most));
    }

    /** Searches: the files are opened if there are any, and the table of embeddings is read. */
    @Override
    public void touch() {
        search(ChunkQuery.of("warm", 1));
    }

    /** Closes the files that are open for reading. */
    @Override
    public void close() {
        reading.close();
    }

    private Map<String, Integer> write(List<IndexedDocument> changed, Collection<String> removed, IndexWriter writer)
            throws IOException {
        Map<String, Integer> embedded = new HashMap<>();
        try (DirectoryReader before = DirectoryReader.open(writer)) {
            for (String id : removed) {
                writer.deleteDocuments(DocumentList.term(id));
            }
            for (IndexedDocument document : changed) {
                KeptVectors kept = KeptVectors.of(before, document.id());
                writer.updateDocuments(DocumentList.term(document.id()), writing.toLucene(document, kept));
                embedded.put(document.id(), kept.missing(document));
            }
        }
        try (DirectoryReader all = DirectoryReader.open(writer)) {
            writer.setLiveCommitData(CommonComponent.toCommit(all).entrySet());
        }
        writer.commit();
        return embedded;
    }
}
