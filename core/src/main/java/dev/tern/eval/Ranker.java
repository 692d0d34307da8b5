package dev.tern.eval;

import java.util.List;

/** What is evaluated: something that ranks documents for a query. */
@FunctionalInterface
public interface Ranker {

    /** As many documents of a ranking count. */
    int DEPTH = 1_000;

    /** The ids of the documents that match the query, the best first, at most {@link #DEPTH} of them. */
    List<String> rank(String query);
}
