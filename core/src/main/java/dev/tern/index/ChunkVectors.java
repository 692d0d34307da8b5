package dev.tern.index;

import dev.tern.embedding.StaticEmbeddings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * Vectors of chunks and of questions. A chunk's depends on its words alone, so it never goes stale; a question's also on
 * how rare its words are in the index, which the index itself knows.
 */
final class ChunkVectors {
    private static final int RADIX = 36;
    // In a small index chance decides how rare a word is: below about this size the weights did harm.
    private static final int ENOUGH_CHUNKS = 200;

    /** The word under which a token is found in the index. */
    static String word(int token) {
        return Integer.toString(token, RADIX);
    }

    int[] tokens(String text) {
        return StaticEmbeddings.load().tokens(text);
    }

    float[] ofDocument(int[] tokens) {
        return StaticEmbeddings.load().vector(tokens);
    }

    float[] ofQuestion(String words, IndexReader reader) {
        Map<Integer, Double> weights = new HashMap<>();
        int[] tokens = tokens(words);
        return StaticEmbeddings.load()
                .vector(tokens, token -> weights.computeIfAbsent(token, each -> rarity(each, reader)));
    }

    private static double rarity(int token, IndexReader reader) {
        try {
            int chunks = reader.getDocCount(ChunkFields.TOKEN);
            if (chunks < ENOUGH_CHUNKS) {
                return 1;
            }
            double with = reader.docFreq(new Term(ChunkFields.TOKEN, word(token)));
            double without = Math.max(0, chunks - with);
            return Math.log(1 + (without + 0.5) / (with + 0.5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
