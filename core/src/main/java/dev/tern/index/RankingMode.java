package dev.tern.index;

import java.util.Locale;

/** How chunks are ranked. The first two exist to be compared with. */
public enum RankingMode {
    /** By words alone, weighed by BM25. */
    BM25,
    /** By the static embedding of the words alone. */
    VECTOR,
    /** BM25 with the words of its own best chunks fed back, fused with the embedding. */
    HYBRID;

    /** The name on the command line and in results. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
