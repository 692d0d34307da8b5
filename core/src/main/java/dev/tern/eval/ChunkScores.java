package dev.tern.eval;

import static java.util.Map.Entry.comparingByValue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collapses scored chunks to the documents they are of, because people judged whole documents: a document is as good as
 * its best chunk. Of documents that are equally good, the one whose chunk was added first stays first.
 */
public final class ChunkScores {
    private final Map<String, Double> best = new LinkedHashMap<>();

    /** Adds a chunk: the id of its document, and a score of which more is better. */
    public void add(String document, double score) {
        best.merge(document, score, Math::max);
    }

    /** How many documents the chunks are of. */
    public int documents() {
        return best.size();
    }

    /** The documents, the best first; at most {@link Ranker#DEPTH}. */
    public List<String> ranking() {
        return best.entrySet().stream()
                .sorted(Collections.reverseOrder(comparingByValue()))
                .limit(Ranker.DEPTH)
                .map(Map.Entry::getKey)
                .toList();
    }
}
