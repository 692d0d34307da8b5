package dev.tern.index;

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
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.QueryBuilder;

/**
 * An index in a folder, by Lucene: BM25 over English words. Any number of processes may read; one at a time may write,
 * and it holds the lock only while it writes.
 */
public final class LuceneChunkIndex implements ChunkIndex {
    // BM25 has no upper bound; this brings common scores into the middle of 0 to 1 and keeps their order.
    private static final double HALF_SCORE = 5;
    // Lucene refuses a query of more than 1,024 clauses, and each word is asked of two fields.
    private static final int MOST_QUERY_WORDS = 500;

    private final Path folder;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final Analyzer queryAnalyzer = new LimitTokenCountAnalyzer(analyzer, MOST_QUERY_WORDS);

    /** An index in the folder, which is created by the first write. */
    public LuceneChunkIndex(Path folder) {
        this.folder = folder;
    }

    @Override
    public Map<String, String> contentHashes(Collection<String> documents) {
        return read(Map.of(), searcher -> {
            Map<String, String> hashes = new HashMap<>();
            for (String document : documents) {
                ScoreDoc[] hits = searcher.search(new TermQuery(ChunkFields.documentTerm(document)), 1).scoreDocs;
                if (hits.length > 0) {
                    hashes.put(
                            document,
                            ChunkFields.contentHash(searcher.storedFields().document(hits[0].doc)));
                }
            }
            return hashes;
        });
    }

    @Override
    public void upsert(List<IndexedDocument> documents) {
        try {
            Files.createDirectories(folder);
            try (Directory directory = FSDirectory.open(folder);
                    IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (IndexedDocument document : documents) {
                    Term id = ChunkFields.documentTerm(document.id());
                    writer.updateDocuments(id, ChunkFields.toLucene(document));
                }
                writer.commit();
            }
        } catch (LockObtainFailedException e) {
            throw new IndexBusyException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<ScoredChunk> search(String words, int most) {
        Query query = query(words);
        return read(List.of(), searcher -> {
            List<ScoredChunk> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
                Chunk chunk = ChunkFields.toChunk(searcher.storedFields().document(hit.doc));
                found.add(new ScoredChunk(chunk, hit.score / (hit.score + HALF_SCORE)));
            }
            return List.copyOf(found);
        });
    }

    /** A heading is a few words that say what all under it is about, so it counts beside the text, not within it. */
    private Query query(String words) {
        QueryBuilder builder = new QueryBuilder(queryAnalyzer);
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        for (String field : List.of(ChunkFields.SEARCHED_HEADING, ChunkFields.SEARCHED_TEXT)) {
            Query one = builder.createBooleanQuery(field, words);
            if (one != null) {
                both.add(one, BooleanClause.Occur.SHOULD);
            }
        }
        return both.build();
    }

    private interface Reading<T> {
        T apply(IndexSearcher searcher) throws IOException;
    }

    private <T> T read(T whenThereIsNoIndex, Reading<T> reading) {
        if (!Files.isDirectory(folder)) {
            return whenThereIsNoIndex;
        }
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reading.apply(new IndexSearcher(reader));
        } catch (IndexNotFoundException e) {
            return whenThereIsNoIndex;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
