package dev.tern.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Vectors for texts from a fixed table. The table knows 30,522 pieces of mostly English words; pieces of other
 * languages are single characters for the greater part, and say little. Texts that speak of the same things have
 * vectors with a high cosine, whichever words they use.
 *
 * <p>Thread-safe. The table takes about 5 MB of memory, once, from the first {@link #load} on.
 */
public final class StaticEmbeddings {

    private static final String RESOURCE = "table.bin";
    private static final Object LOADING = new Object();

    private static volatile @Nullable StaticEmbeddings loaded;

    private final EmbeddingTable table;
    private final WordPiece pieces;

    StaticEmbeddings(EmbeddingTable table) {
        this.table = table;
        this.pieces = new WordPiece(table.vocabulary());
    }

    /**
     * The table of this jar. The first call reads it, which takes a tenth of a second; the others share it.
     *
     * @return the same instance for every caller
     * @throws IllegalStateException if the jar does not hold the table, or not as it was built
     */
    public static StaticEmbeddings load() {
        StaticEmbeddings embeddings = loaded;
        if (embeddings == null) {
            synchronized (LOADING) {
                embeddings = loaded;
                if (embeddings == null) {
                    embeddings = read();
                    loaded = embeddings;
                }
            }
        }
        return embeddings;
    }

    /**
     * The length of every vector.
     *
     * @return the number of dimensions
     */
    public int dimensions() {
        return table.dimensions();
    }

    /**
     * The pieces of a text.
     *
     * @param text any text
     * @return their ids in the order of the text, at least 0 and below 30,522; empty if there is nothing but space
     */
    public int[] tokens(String text) {
        return pieces.tokens(text);
    }

    /**
     * The vector of a document: the sum of its pieces, so that one which occurs twice counts twice.
     *
     * @param tokens ids as {@link #tokens} gives them
     * @return a vector of length 1, or of zeros if no piece is known
     */
    public float[] vector(int[] tokens) {
        return vector(tokens, token -> 1);
    }

    /**
     * The vector of a query, whose pieces are weighed by how rare they are among the documents.
     *
     * @param tokens ids as {@link #tokens} gives them
     * @param weight the weight of an id
     * @return a vector of length 1, or of zeros if no piece is known and has a weight
     */
    public float[] vector(int[] tokens, IntToDoubleFunction weight) {
        float[] sum = new float[table.dimensions()];
        for (int token : tokens) {
            table.addRow(token, weight.applyAsDouble(token), sum);
        }
        return UnitLength.of(sum);
    }

    private static StaticEmbeddings read() {
        try (InputStream in = StaticEmbeddings.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the embedding table is missing from this jar");
            }
            return new StaticEmbeddings(EmbeddingTable.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the embedding table of this jar", e);
        }
    }
}
