package dev.tern.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;

/**
 * Joins two rankings by their scores, each brought to the range from 0 to 1 first. On the tuning collections this beat
 * joining by ranks, which lets a weak partner pull the better one down.
 */
final class Fusion {
    // Tuned: the embedding is the weaker of the two.
    private static final double WEIGHT_OF_VECTORS = 0.3;

    private Fusion() {}

    static List<ScoreDoc> of(ScoreDoc[] byWords, ScoreDoc[] byVectors, int most) {
        Map<Integer, Double> scores = new HashMap<>();
        add(byWords, 1 - WEIGHT_OF_VECTORS, scores);
        add(byVectors, WEIGHT_OF_VECTORS, scores);
        List<ScoreDoc> joined = new ArrayList<>();
        scores.forEach((doc, score) -> joined.add(new ScoreDoc(doc, score.floatValue())));
        joined.sort(Comparator.<ScoreDoc>comparingDouble(hit -> -hit.score).thenComparingInt(hit -> hit.doc));
        return List.copyOf(joined.subList(0, Math.min(most, joined.size())));
    }

    private static void add(ScoreDoc[] ranking, double weight, Map<Integer, Double> scores) {
        if (ranking.length == 0) {
            return;
        }
        double best = ranking[0].score;
        double worst = ranking[ranking.length - 1].score;
        double range = best > worst ? best - worst : 1;
        for (ScoreDoc hit : ranking) {
            double share = best > worst ? (hit.score - worst) / range : 1;
            scores.merge(hit.doc, weight * share, Double::sum);
        }
    }
}
