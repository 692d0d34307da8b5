package dev.tern.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.apache.lucene.document.Document;

/** Reads chunks and documents back from what Lucene has stored. */
final class ChunkReading {
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private static final String NONE = "{}";

    private final ObjectMapper json;

    ChunkReading(ObjectMapper json) {
        this.json = json;
    }

    Chunk toChunk(Document stored) {
        return new Chunk(
                stored.get(ChunkFields.DOCUMENT),
                stored.getField(ChunkFields.NUMBER).numericValue().intValue(),
                stored.get(ChunkFields.HEADING),
                stored.get(ChunkFields.TEXT),
                metadata(stored));
    }

    DocumentEntry toEntry(Document stored, int luceneDocuments) {
        boolean bare = stored.getField(ChunkFields.NUMBER) == null;
        return new DocumentEntry(
                stored.get(ChunkFields.DOCUMENT),
                stored.get(ChunkFields.MEDIA_TYPE),
                bare ? 0 : luceneDocuments,
                stored.get(ChunkFields.HASH),
                metadata(stored));
    }

    private Map<String, Object> metadata(Document stored) {
        String written = stored.get(ChunkFields.METADATA);
        // Most documents have none, and a long list of chunks should not pay for a parser each.
        if (written.equals(NONE)) {
            return Map.of();
        }
        try {
            return json.readValue(written, METADATA);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored metadata cannot be read", e);
        }
    }
}
