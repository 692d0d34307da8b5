package dev.tern.index;

import java.util.Map;
import org.apache.lucene.document.Document;

/** Reads chunks and documents back from what Lucene has stored. */
final class ChunkReading {
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

    private static Map<String, Object> metadata(Document stored) {
        return MetadataText.read(stored.get(ChunkFields.METADATA));
    }
}
