package dev.tern.eval;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * How well a ranking answers one query; each from 0 to 1, more is better.
 *
 * @param ndcgAt10 the gain of the first 10, discounted by their rank, as a part of what the best ranking gains; the gain
 *     of a document is its grade
 * @param averagePrecision the mean precision at the rank of each relevant document, 0 for one that is not found
 * @param recallAt10 the part of the relevant documents that is among the first 10
 * @param recallAt100 the part of them that is among the first 100
 */
record QueryScore(double ndcgAt10, double averagePrecision, double recallAt10, double recallAt100) {
    private static final QueryScore ZERO = new QueryScore(0, 0, 0, 0);

    /**
     * Scores a ranking, of which only the first {@value Ranker#DEPTH} count. A document that comes again is passed over,
     * as if the ranking were without it; if no document is relevant, all is 0.
     *
     * @param ranking ids, the best first
     * @param grades of the judged documents, found or not; a document that is not among them is not relevant
     */
    static QueryScore of(List<String> ranking, Map<String, Integer> grades) {
        List<Integer> ideal = grades.values().stream()
                .filter(grade -> grade > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (ideal.isEmpty()) {
            return ZERO;
        }
        List<Integer> gains = new LinkedHashSet<>(ranking)
                .stream()
                        .limit(Ranker.DEPTH)
                        .map(document -> Math.max(0, grades.getOrDefault(document, 0)))
                        .toList();
        return new QueryScore(
                discountedGain(gains) / discountedGain(ideal),
                precisions(gains) / ideal.size(),
                relevantAmong(gains, 10) / ideal.size(),
                relevantAmong(gains, 100) / ideal.size());
    }

    private static double discountedGain(List<Integer> gains) {
        double sum = 0;
        for (int rank = 1; rank <= Math.min(10, gains.size()); rank++) {
            sum += gains.get(rank - 1) * Math.log(2) / Math.log(rank + 1);
        }
        return sum;
    }

    private static double precisions(List<Integer> gains) {
        double sum = 0;
        int relevant = 0;
        for (int rank = 1; rank <= gains.size(); rank++) {
            if (gains.get(rank - 1) > 0) {
                relevant++;
                sum += (double) relevant / rank;
            }
        }
        return sum;
    }

    private static double relevantAmong(List<Integer> gains, int first) {
        return gains.stream().limit(first).filter(gain -> gain > 0).count();
    }
}
