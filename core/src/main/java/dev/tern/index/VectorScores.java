package dev.tern.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * How alike a question's vector is to each chunk's, from 0 to 1, with what all chunks have in common removed from both.
 * Every chunk is compared: exact, and a matter of milliseconds up to some ten thousand chunks.
 */
final class VectorScores extends DoubleValuesSource {
    private final float[] question;
    private final float @Nullable [] common;
    private final WholeNumbers wholeQuestion;
    private final @Nullable WholeNumbers wholeCommon;

    /**
     * Scores for a question.
     *
     * @param question of length 1, without the common component
     * @param common of length 1; null if nothing is removed
     */
    VectorScores(float[] question, float @Nullable [] common) {
        this.question = question;
        this.common = common;
        this.wholeQuestion = WholeNumbers.of(question);
        this.wholeCommon = common == null ? null : WholeNumbers.of(common);
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, @Nullable DoubleValues scores) throws IOException {
        BinaryDocValues vectors = leaf.reader().getBinaryDocValues(ChunkFields.VECTOR);
        return new DoubleValues() {
            @Override
            public double doubleValue() throws IOException {
                return score(vectors.binaryValue());
            }

            @Override
            public boolean advanceExact(int doc) throws IOException {
                return vectors != null && vectors.advanceExact(doc);
            }
        };
    }

    /** The question has no common component, so the product needs no correction; only the chunk's length does. */
    private double score(BytesRef vector) {
        double product = PackedVector.product(vector, wholeQuestion);
        double shared = wholeCommon == null ? 0 : PackedVector.product(vector, wholeCommon);
        double length = Math.sqrt(Math.max(1e-6, 1 - shared * shared));
        return Math.max(0, (1 + product / length) / 2);
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return false;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(question) * 31 + Arrays.hashCode(common);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VectorScores scores
                && Arrays.equals(scores.question, question)
                && Arrays.equals(scores.common, common);
    }

    @Override
    public String toString() {
        return "vectorScores";
    }
}
