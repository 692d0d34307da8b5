package dev.tern.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** Ranks the chunks of one state of the index for one query. */
final class Ranking {
    // Fusion needs more than it gives: the best of both may stand far down in each.
    private static final int LEAST_DEPTH = 100;
    private static final float HALF_SCORE = 5;

    private final IndexSearcher searcher;
    private final DirectoryReader reader;
    private final LexicalQueries words;
    private final ChunkVectors vectors;

    Ranking(IndexSearcher searcher, DirectoryReader reader, LexicalQueries words, ChunkVectors vectors) {
        this.searcher = searcher;
        this.reader = reader;
        this.words = words;
        this.vectors = vectors;
    }

    List<ScoreDoc> of(ChunkQuery query) throws IOException {
        Query filter = FilterQueries.of(query.filter());
        int depth = Math.max(LEAST_DEPTH, query.most());
        return switch (query.mode()) {
            case BM25 -> bounded(byWords(words.plain(query.words()), filter, query.most()));
            case VECTOR -> List.of(byVectors(query.words(), filter, query.most()));
            case HYBRID ->
                Fusion.of(
                        byWords(words.withFeedback(searcher, query.words()), filter, depth),
                        byVectors(query.words(), filter, depth),
                        query.most());
        };
    }

    /** BM25 has no upper bound; this brings common scores into the middle of 0 to 1 and keeps their order. */
    private static List<ScoreDoc> bounded(ScoreDoc[] hits) {
        for (ScoreDoc hit : hits) {
            hit.score = hit.score / (hit.score + HALF_SCORE);
        }
        return List.of(hits);
    }

    private ScoreDoc[] byWords(Query query, Query filter, int most) throws IOException {
        BooleanQuery filtered = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
        return searcher.search(filtered, most).scoreDocs;
    }

    private ScoreDoc[] byVectors(String question, Query filter, int most) throws IOException {
        float[] raw = vectors.ofQuestion(question, reader);
        Optional<float[]> common = CommonComponent.ofCommit(reader);
        float[] own =
                common.map(component -> CommonComponent.removed(component, raw)).orElse(raw);
        if (isZero(own)) {
            return new ScoreDoc[0];
        }
        // A document without words is in the index too, but has nothing to be compared.
        BooleanQuery comparable = new BooleanQuery.Builder()
                .add(filter, Occur.FILTER)
                .add(new FieldExistsQuery(ChunkFields.VECTOR), Occur.FILTER)
                .build();
        VectorScores scores = new VectorScores(own, common.orElse(null));
        return searcher.search(new FunctionScoreQuery(comparable, scores), most).scoreDocs;
    }

    private static boolean isZero(float[] vector) {
        for (float number : vector) {
            if (number != 0) {
                return false;
            }
        }
        return true;
    }
}
