package dev.tern.conformance.index;

import dev.tern.index.Chunk;
import dev.tern.index.ChunkIndex;
import dev.tern.index.IndexedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Chunks of made-up text whose words are as unequally common as those of real text; the same in every run. */
public final class SyntheticDocuments {
    private static final int WORDS = 20_000;
    private static final int WORDS_OF_A_CHUNK = 150;
    private static final int CHUNKS_OF_A_DOCUMENT = 10;
    private static final int BATCH = 200;
    private static final String[] SYLLABLES = {"ter", "na", "lo", "mi", "ses", "ka", "du", "wi", "ron", "pe", "ta", "lu"
    };

    private final Random random = new Random(1);

    /** Puts that many chunks into an index and gives the seconds that the index took for it. */
    public double ingest(int chunks, ChunkIndex index) {
        long spent = 0;
        List<IndexedDocument> batch = new ArrayList<>();
        for (int i = 0; i < chunks / CHUNKS_OF_A_DOCUMENT; i++) {
            batch.add(document("document-" + i));
            if (batch.size() == BATCH || i == chunks / CHUNKS_OF_A_DOCUMENT - 1) {
                long start = System.nanoTime();
                index.write(batch, List.of());
                spent += System.nanoTime() - start;
                batch.clear();
            }
        }
        return spent / 1e9;
    }

    String question() {
        return words(8);
    }

    IndexedDocument document(String id) {
        List<Chunk> chunks = new ArrayList<>();
        for (int i = 1; i <= CHUNKS_OF_A_DOCUMENT; i++) {
            chunks.add(new Chunk(id, i, "", words(WORDS_OF_A_CHUNK)));
        }
        return new IndexedDocument(id, id, "text/plain", Map.of(), chunks);
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            // The rank of a word drawn this way has a frequency of about one over the rank.
            text.append(i == 0 ? "" : " ").append(word((int) Math.pow(WORDS, random.nextDouble())));
        }
        return text.toString();
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }
}
