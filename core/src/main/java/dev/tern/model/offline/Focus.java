package dev.tern.model.offline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a summary is to be about. */
final class Focus {

    private static final double HEADING = 0.5;
    private static final double ELSEWHERE = 0.25;
    private static final double MOST = 3.0;

    private final Map<String, Double> weights = new HashMap<>();
    private final double total;
    private final Map<String, Set<String>> headings = new HashMap<>();

    Focus(String subject, List<List<String>> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        Terms.of(subject).forEach(term -> counts.put(term, 0));
        for (List<String> terms : sentences) {
            terms.stream().distinct().forEach(term -> counts.computeIfPresent(term, (same, count) -> count + 1));
        }
        counts.forEach((term, count) -> weights.put(term, Math.log(1 + sentences.size() / Math.max(count, 1.0))));
        total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    /** The factor for the score of a sentence: 1 without a focus. */
    double of(Quotable quotable, Set<String> terms) {
        if (isEmpty()) {
            return 1;
        }
        Set<String> heading = headings.computeIfAbsent(quotable.heading(), text -> new HashSet<>(Terms.of(text)));
        double found = weights.keySet().stream()
                .mapToDouble(term -> share(term, terms, heading))
                .sum();
        return ELSEWHERE + MOST * found / total;
    }

    private double share(String term, Set<String> terms, Set<String> heading) {
        double weight = weights.getOrDefault(term, 0.0);
        return terms.contains(term) ? weight : heading.contains(term) ? HEADING * weight : 0;
    }
}
