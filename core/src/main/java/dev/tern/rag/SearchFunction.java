package dev.tern.rag;

import dev.tern.index.ChunkIndex;
import dev.tern.index.ChunkQuery;
import dev.tern.index.RankingMode;
import dev.tern.index.UnknownKeyException;
import dev.tern.problem.ProblemException;
import java.util.function.Function;

/** Finds the chunks of the ingested documents that match a question best: retrieval alone, without a model. */
public final class SearchFunction implements Function<SearchRequest, SearchResult> {
    private final ChunkIndex index;

    /** A function that searches this index. */
    public SearchFunction(ChunkIndex index) {
        this.index = index;
    }

    @Override
    public SearchResult apply(SearchRequest request) {
        String words = request.validQuery();
        ChunkQuery query =
                new ChunkQuery(words, request.chunks(), FilterReading.of(request.filter()), RankingMode.HYBRID);
        try {
            return new SearchResult(
                    index.search(query).stream().map(SearchResult.Hit::of).toList());
        } catch (UnknownKeyException e) {
            String known = e.known().isEmpty()
                    ? "none"
                    : String.join(", ", e.known().stream().sorted().toList());
            throw ProblemException.invalid("/filter/" + e.key(), "is a key that no document has; known are " + known);
        }
    }
}
