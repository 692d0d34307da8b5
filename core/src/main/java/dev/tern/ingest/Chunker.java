package dev.tern.ingest;

import dev.tern.index.Chunk;
import dev.tern.text.Passage;
import dev.tern.text.Passages;
import dev.tern.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/** Cuts a document into chunks of whole sentences that stand under one heading. */
final class Chunker {
    private static final int MOST_CHARACTERS = 1_200;

    private final String document;
    private final List<Chunk> chunks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String heading = "";

    private Chunker(String document) {
        this.document = document;
    }

    static List<Chunk> chunksOf(String document, String markdown) {
        Chunker chunker = new Chunker(document);
        for (Passage passage : Passages.of(markdown)) {
            chunker.add(passage);
        }
        chunker.finishChunk();
        return chunker.chunks;
    }

    private void add(Passage passage) {
        if (!passage.heading().equals(heading)) {
            finishChunk();
            heading = passage.heading();
        }
        for (String sentence : Sentences.of(passage.text())) {
            if (text.length() + sentence.length() > MOST_CHARACTERS) {
                finishChunk();
            }
            text.append(text.isEmpty() ? "" : " ").append(sentence);
        }
    }

    private void finishChunk() {
        if (!text.isEmpty()) {
            chunks.add(new Chunk(document, chunks.size() + 1, heading, text.toString()));
            text.setLength(0);
        }
    }
}
