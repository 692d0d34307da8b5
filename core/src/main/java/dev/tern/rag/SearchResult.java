package dev.tern.rag;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tern.index.Chunk;
import dev.tern.index.ScoredChunk;
import java.util.List;
import java.util.Map;

/**
 * What {@code POST /v1/search} answers.
 *
 * @param hits the chunks that match best, the best first
 */
public record SearchResult(List<Hit> hits) {

    /**
     * A chunk that matches.
     *
     * @param document the document's id
     * @param chunk the chunk's id
     * @param heading the headings it stands under; absent if there are none
     * @param text its words
     * @param score from 0 to 1; comparable within one answer only
     * @param metadata the document's metadata
     */
    public record Hit(
            String document,
            String chunk,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String heading,
            String text,
            double score,
            Map<String, Object> metadata) {

        /** Reads what a caller gives back; a heading may be left out. */
        public Hit {
            heading = heading == null ? "" : heading;
            metadata = metadata == null ? Map.of() : metadata;
        }

        static Hit of(ScoredChunk found) {
            Chunk chunk = found.chunk();
            return new Hit(
                    chunk.document(), chunk.id(), chunk.heading(), chunk.text(), found.score(), chunk.metadata());
        }
    }
}
