package dev.tern.model.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Picks the best candidates one by one, each time preferring what was not said yet (maximal marginal relevance,
 * Carbonell and Goldstein 1998) and sections which were not quoted yet.
 */
final class DiverseChoice {

    private static final double REDUNDANCY = 0.8;
    private static final double SAME_SECTION = 0.8;
    private static final int FEWEST_ALTERNATIVES = 50;
    private static final int MOST_ALTERNATIVES = 200;

    private final int wanted;
    private final List<SummaryCandidate> chosen = new ArrayList<>();
    private final Map<String, Integer> quotedFrom = new HashMap<>();

    DiverseChoice(int wanted) {
        this.wanted = wanted;
    }

    List<SummaryCandidate> chosen() {
        return List.copyOf(chosen);
    }

    /** Picks until there are as many as wanted or no candidate is left that says anything new. */
    void addFrom(List<SummaryCandidate> candidates) {
        // Comparing everything with everything would take quadratic time; the best few hold the summary anyway.
        List<SummaryCandidate> pool = new ArrayList<>(candidates.stream()
                .sorted(Comparator.comparing(SummaryCandidate::score).reversed())
                .limit(wanted + Math.min(3L * wanted, MOST_ALTERNATIVES) + FEWEST_ALTERNATIVES)
                .toList());
        double[] similarity = new double[pool.size()];
        boolean[] taken = new boolean[pool.size()];
        chosen.forEach(said -> update(similarity, pool, said));
        for (int best = best(pool, similarity, taken); best >= 0; best = best(pool, similarity, taken)) {
            taken[best] = true;
            SummaryCandidate pick = pool.get(best);
            chosen.add(pick);
            quotedFrom.merge(pick.quotable().heading(), 1, Integer::sum);
            update(similarity, pool, pick);
        }
    }

    private int best(List<SummaryCandidate> pool, double[] similarity, boolean[] taken) {
        int best = -1;
        double most = -1;
        for (int i = 0; i < pool.size() && chosen.size() < wanted; i++) {
            double value = value(pool.get(i), similarity[i]);
            if (!taken[i] && similarity[i] < 1 && value > most) {
                best = i;
                most = value;
            }
        }
        return best;
    }

    private double value(SummaryCandidate candidate, double similarity) {
        int before = quotedFrom.getOrDefault(candidate.quotable().heading(), 0);
        return candidate.score() * (1 - REDUNDANCY * similarity) * Math.pow(SAME_SECTION, before);
    }

    private static void update(double[] similarity, List<SummaryCandidate> pool, SummaryCandidate said) {
        for (int i = 0; i < similarity.length; i++) {
            similarity[i] = Math.max(similarity[i], Overlap.of(pool.get(i).terms(), said.terms()));
        }
    }
}
