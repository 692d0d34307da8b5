package dev.tern.conformance.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a second process finds, against what should be there.
 *
 * @param lost documents that are not listed
 * @param duplicates documents listed twice, those with more chunks than they have, and chunks found twice
 * @param stale documents with another content than their object, or without one
 * @param answered whether it answers a question with documents of the collection
 */
public record Findings(int lost, int duplicates, int stale, boolean answered) {
    private static final int MOST_HITS = 1_000;
    private static final int SEARCHES = 5;

    /** Looks. */
    static Findings of(SecondProcess process, Map<String, Listed> expected, List<String> questions) throws IOException {
        List<Listed> listed = process.documents();
        Map<String, Listed> byId = new HashMap<>();
        int duplicates = 0;
        int stale = 0;
        for (Listed each : listed) {
            Listed wanted = expected.get(each.id());
            duplicates += byId.put(each.id(), each) == null ? 0 : 1;
            boolean isStale = wanted == null || !wanted.hash().equals(each.hash());
            stale += isStale ? 1 : 0;
            duplicates += wanted != null && !isStale && each.chunks() != wanted.chunks() ? 1 : 0;
        }
        int lost = (int)
                expected.keySet().stream().filter(id -> !byId.containsKey(id)).count();
        for (String question : questions.subList(0, Math.min(SEARCHES, questions.size()))) {
            duplicates += twice(process.search(question, MOST_HITS));
        }
        stale += superseded(process.search(Workload.SUPERSEDED, MOST_HITS));
        return new Findings(lost, duplicates, stale, answers(process, expected.keySet(), questions));
    }

    boolean isClean() {
        return lost == 0 && duplicates == 0 && stale == 0 && answered;
    }

    private static int twice(JsonNode hits) {
        Set<String> seen = new HashSet<>();
        int twice = 0;
        for (JsonNode hit : hits) {
            twice += seen.add(hit.path("chunk").asText()) ? 0 : 1;
        }
        return twice;
    }

    private static int superseded(JsonNode hits) {
        int old = 0;
        for (JsonNode hit : hits) {
            old += hit.path("text").asText().contains(Workload.SUPERSEDED) ? 1 : 0;
        }
        return old;
    }

    private static boolean answers(SecondProcess process, Set<String> expected, List<String> questions)
            throws IOException {
        for (String question : questions) {
            List<String> cited = process.cited(question);
            if (!cited.isEmpty()) {
                return expected.containsAll(cited);
            }
        }
        return false;
    }
}
