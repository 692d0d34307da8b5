package dev.tern.index;

/**
 * What to search for.
 *
 * @param words the question or key words
 * @param most how many chunks are wanted
 * @param filter which documents count
 * @param mode how chunks are ranked
 */
public record ChunkQuery(String words, int most, MetadataFilter filter, RankingMode mode) {

    /** A search of all documents in the way that finds best. */
    public static ChunkQuery of(String words, int most) {
        return new ChunkQuery(words, most, MetadataFilter.none(), RankingMode.HYBRID);
    }
}
