package dev.tern.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.ScoreDoc;

/** What an index is asked, whatever holds its commits. Thread-safe. */
public final class IndexQueries {
    private final Commits commits;
    private final ChunkVectors vectors = new ChunkVectors();
    private final LexicalQueries words;
    private final StoredHits hits;
    private final ChunkReading stored = new ChunkReading();

    /** Queries of the newest commit. */
    public IndexQueries(Commits commits, StoredHits hits) {
        this.commits = commits;
        this.hits = hits;
        this.words = new LexicalQueries(analyzer(), hits);
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
            List<ScoreDoc> ranked = new Ranking(searcher, reader, words, vectors).of(query);
            return chunks(ranked, hits.of(searcher, ranked));
        });
    }

    /** As {@link ChunkIndex#documents}. */
    public List<DocumentEntry> documents(String after, int most) {
        return commits.read(List.of(), (searcher, reader) -> DocumentList.of(searcher, stored, after, most));
    }

    private List<ScoredChunk> chunks(List<ScoreDoc> ranked, List<Document> documents) {
        return IntStream.range(0, ranked.size())
                .mapToObj(i -> new ScoredChunk(stored.toChunk(documents.get(i)), ranked.get(i).score))
                .toList();
    }
}
