package dev.tern.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.search.ScoreDoc;

/** What an index is asked, whatever holds its commits. Thread-safe. */
public final class IndexQueries {
    private final Commits commits;
    private final ChunkVectors vectors = new ChunkVectors();
    private final LexicalQueries words;
    private final ChunkReading stored = new ChunkReading(new ObjectMapper());

    /** Queries of the newest commit. */
    public IndexQueries(Commits commits) {
        this.commits = commits;
        this.words = new LexicalQueries(analyzer());
    }

    /** How text is cut into words: the same for what is searched and what is searched for. */
    static Analyzer analyzer() {
        return new EnglishAnalyzer();
    }

    /** As {@link ChunkIndex#entries}. */
    public Map<String, DocumentEntry> entries(Collection<String> documents) {
        return commits.read(Map.of(), (searcher, reader) -> {
            Map<String, DocumentEntry> entries = new HashMap<>();
            for (String id : documents) {
                DocumentList.find(id, searcher, stored).ifPresent(entry -> entries.put(id, entry));
            }
            return entries;
        });
    }

    /** As {@link ChunkIndex#search}. */
    public List<ScoredChunk> search(ChunkQuery query) {
        return commits.read(List.of(), (searcher, reader) -> {
            FilterQueries.requireKnownKeys(query.filter(), reader);
            List<ScoredChunk> found = new ArrayList<>();
            for (ScoreDoc hit : new Ranking(searcher, reader, words, vectors).of(query)) {
                Chunk chunk = stored.toChunk(searcher.storedFields().document(hit.doc));
                found.add(new ScoredChunk(chunk, hit.score));
            }
            return List.copyOf(found);
        });
    }

    /** As {@link ChunkIndex#documents}. */
    public List<DocumentEntry> documents(String after, int most) {
        return commits.read(List.of(), (searcher, reader) -> DocumentList.of(searcher, stored, after, most));
    }
}
