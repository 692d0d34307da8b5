package dev.tern.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

/** Asks a ranker the queries of a test collection that have a relevant document, and scores its answers. */
public final class Evaluation {
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final TestCollection collection;
    private final List<TestQuery> queries;
    private final LongSupplier nanos;

    /**
     * An evaluation on this collection.
     *
     * @throws IllegalArgumentException if no query has a relevant document
     */
    public Evaluation(TestCollection collection) {
        this(collection, System::nanoTime);
    }

    Evaluation(TestCollection collection, LongSupplier nanos) {
        this.collection = collection;
        this.nanos = nanos;
        queries = collection.queries().stream()
                .filter(query -> grades(query).values().stream().anyMatch(grade -> grade > 0))
                .toList();
        if (queries.isEmpty()) {
            throw new IllegalArgumentException("no query of the collection has a relevant document");
        }
    }

    /**
     * Asks the queries one after the other.
     *
     * @param mode what the result calls the ranker
     * @param progress is told after each query
     */
    public EvaluationResult of(String mode, Ranker ranker, Progress progress) {
        List<QueryScore> scores = new ArrayList<>();
        long spent = 0;
        for (TestQuery query : queries) {
            long start = nanos.getAsLong();
            List<String> ranking = ranker.rank(query.text());
            spent += nanos.getAsLong() - start;
            scores.add(QueryScore.of(ranking, grades(query)));
            progress.advanced(scores.size(), queries.size());
        }
        return new EvaluationResult(
                mode,
                mean(scores, QueryScore::ndcgAt10),
                mean(scores, QueryScore::averagePrecision),
                mean(scores, QueryScore::recallAt10),
                mean(scores, QueryScore::recallAt100),
                scores.size(),
                // A clock may be too coarse to see a quick ranker, and JSON has no infinity.
                scores.size() * SECOND / Math.max(1, spent));
    }

    private Map<String, Integer> grades(TestQuery query) {
        return collection.judgements().getOrDefault(query.id(), Map.of());
    }

    private static double mean(List<QueryScore> scores, ToDoubleFunction<QueryScore> score) {
        return scores.stream().mapToDouble(score).average().orElse(0);
    }
}
