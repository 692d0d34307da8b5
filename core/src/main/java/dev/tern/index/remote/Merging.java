package dev.tern.index.remote;

import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;

/**
 * When segments become one. Each is an object that a cold reader fetches and a query looks into, so there should be few;
 * and each merge is uploaded, so what is merged should be small or merged rarely.
 */
enum Merging {
    /** With a write: five of about one size become one, up to a size that is uploaded in a second or so. */
    WITH_WRITES(32, 5),
    /** A write that has lost a race: a longer merge would make it lose the next. */
    QUICKLY(1, 5),
    /** When somebody has time. */
    UPKEEP(256, 3);

    // Below this all count as of one size. A tenth of a second's upload; smaller and there would be a level more.
    private static final double FLOOR_MB = 0.5;

    private final double largestMb;
    private final int perLevel;

    Merging(double largestMb, int perLevel) {
        this.largestMb = largestMb;
        this.perLevel = perLevel;
    }

    /** Has a writer merge in this way, and before its commit, since a commit is uploaded once. */
    IndexWriterConfig in(IndexWriterConfig configuration) {
        return configuration
                .setMergePolicy(policy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(true)
                .setCommitOnClose(false);
    }

    private MergePolicy policy() {
        TieredMergePolicy policy = new TieredMergePolicy();
        policy.setSegmentsPerTier(perLevel);
        policy.setMaxMergeAtOnce(perLevel * 2);
        policy.setFloorSegmentMB(FLOOR_MB);
        policy.setMaxMergedSegmentMB(largestMb);
        policy.setNoCFSRatio(1);
        policy.setMaxCFSSegmentSizeMB(Double.POSITIVE_INFINITY);
        return policy;
    }
}
