package dev.tern.eval;

import dev.tern.index.ChunkIndex;
import dev.tern.index.ChunkQuery;
import dev.tern.index.MetadataFilter;
import dev.tern.index.RankingMode;
import java.util.List;

/** Ranks the documents of a collection with the real index: a document is as good as its best chunk. */
public final class IndexRanker implements Ranker {
    // Several chunks may be of one document.
    private static final int CHUNKS = 3 * DEPTH;

    private final ChunkIndex index;
    private final RankingMode mode;

    /** A ranker of what is in the index. */
    public IndexRanker(ChunkIndex index, RankingMode mode) {
        this.index = index;
        this.mode = mode;
    }

    @Override
    public List<String> rank(String query) {
        ChunkScores scores = new ChunkScores();
        index.search(new ChunkQuery(query, CHUNKS, MetadataFilter.none(), mode))
                .forEach(found -> scores.add(found.chunk().document(), found.score()));
        return scores.ranking();
    }
}
