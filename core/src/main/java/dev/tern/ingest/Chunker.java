package dev.tern.ingest;

import dev.tern.index.Chunk;
import dev.tern.text.Passage;
import dev.tern.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts a document into chunks of whole sentences that stand under one heading. A chunk begins with the last words of the
 * one before it, so that a thought on the border is whole in one of them.
 */
final class Chunker {
    private static final int MOST_CHARACTERS = 1_200;
    private static final int MOST_OVERLAP = 200;

    private final String document;
    private final Map<String, Object> metadata;
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private String heading = "";
    private int length;
    private boolean onlyOverlap;

    private Chunker(String document, Map<String, Object> metadata) {
        this.document = document;
        this.metadata = metadata;
    }

    static List<Chunk> chunksOf(String document, Map<String, Object> metadata, List<Passage> passages) {
        Chunker chunker = new Chunker(document, metadata);
        passages.forEach(chunker::add);
        chunker.finishChunk();
        return chunker.chunks;
    }

    private void add(Passage passage) {
        if (!passage.heading().equals(heading)) {
            finishChunk();
            sentences.clear();
            length = 0;
            heading = passage.heading();
        }
        for (String sentence : Sentences.of(passage.text())) {
            if (length + sentence.length() > MOST_CHARACTERS) {
                finishChunk();
            }
            sentences.add(sentence);
            length += sentence.length() + 1;
            onlyOverlap = false;
        }
    }

    private void finishChunk() {
        if (!sentences.isEmpty() && !onlyOverlap) {
            chunks.add(new Chunk(document, chunks.size() + 1, heading, String.join(" ", sentences), metadata));
            keepOverlap();
        }
    }

    private void keepOverlap() {
        int from = sentences.size();
        int kept = 0;
        while (from > 0 && kept + sentences.get(from - 1).length() <= MOST_OVERLAP) {
            from--;
            kept += sentences.get(from).length() + 1;
        }
        sentences.subList(0, from).clear();
        length = kept;
        onlyOverlap = true;
    }
}
