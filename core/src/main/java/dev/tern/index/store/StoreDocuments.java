package dev.tern.index.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.index.Chunk;
import dev.tern.index.DocumentEntry;
import dev.tern.index.IndexedDocument;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.ai.document.Document;

/**
 * Lays chunks out as documents of Spring AI. An id is made of all that is in one, so that the same chunk has the same id
 * whoever writes it, and a changed one does not overwrite what readers still find.
 */
final class StoreDocuments {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    /** What all heads have for words, so that a search for just this is near to each of them. */
    static final String HEAD_TEXT = "document";

    private StoreDocuments() {}

    static Document of(Chunk chunk) {
        Map<String, Object> own = filterable(chunk.metadata());
        own.put(StoreKeys.KIND, StoreKeys.CHUNK);
        own.put(StoreKeys.DOCUMENT, chunk.document());
        own.put(StoreKeys.NUMBER, chunk.number());
        own.put(StoreKeys.HEADING, chunk.heading());
        own.put(StoreKeys.METADATA, write(chunk.metadata()));
        String text = chunk.heading().isEmpty() ? chunk.text() : chunk.heading() + "\n" + chunk.text();
        return document(text, own);
    }

    /** What is known of a document, and the ids of its chunks. */
    static Document head(IndexedDocument document, List<String> chunkIds) {
        Map<String, Object> own = new HashMap<>();
        own.put(StoreKeys.KIND, StoreKeys.HEAD);
        own.put(StoreKeys.DOCUMENT, document.id());
        own.put(StoreKeys.HASH, document.contentHash());
        own.put(StoreKeys.MEDIA_TYPE, document.mediaType());
        own.put(StoreKeys.CHUNKS, document.chunks().size());
        own.put(StoreKeys.METADATA, write(document.metadata()));
        own.put(StoreKeys.CHUNK_IDS, String.join(",", chunkIds));
        return document(HEAD_TEXT, own);
    }

    static Chunk toChunk(Document stored) {
        Map<String, Object> own = stored.getMetadata();
        String heading = String.valueOf(own.get(StoreKeys.HEADING));
        String text = Objects.requireNonNullElse(stored.getText(), "");
        return new Chunk(
                String.valueOf(own.get(StoreKeys.DOCUMENT)),
                number(own, StoreKeys.NUMBER),
                heading,
                heading.isEmpty() ? text : text.substring(Math.min(text.length(), heading.length() + 1)),
                read(own));
    }

    static DocumentEntry toEntry(Document stored) {
        Map<String, Object> own = stored.getMetadata();
        return new DocumentEntry(
                String.valueOf(own.get(StoreKeys.DOCUMENT)),
                String.valueOf(own.get(StoreKeys.MEDIA_TYPE)),
                number(own, StoreKeys.CHUNKS),
                String.valueOf(own.get(StoreKeys.HASH)),
                read(own));
    }

    static Set<String> chunkIds(Document head) {
        String ids = String.valueOf(head.getMetadata().get(StoreKeys.CHUNK_IDS));
        return ids.isEmpty() ? Set.of() : Set.of(ids.split(",", -1));
    }

    private static Document document(String text, Map<String, Object> metadata) {
        String all = text + "\n" + write(metadata);
        String id = UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
        return new Document(id, text, metadata);
    }

    private static Map<String, Object> filterable(Map<String, Object> metadata) {
        Map<String, Object> filterable = new HashMap<>();
        metadata.forEach((key, value) -> {
            if (StoreKeys.isPlain(key)) {
                filterable.put(key, uniform(value));
            }
        });
        return filterable;
    }

    private static Object uniform(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(StoreNumbers::uniform).toList()
                : StoreNumbers.uniform(value);
    }

    /** A store may have made another kind of number of it. */
    private static int number(Map<String, Object> own, String key) {
        return own.get(key) instanceof Number number ? number.intValue() : 0;
    }

    private static Map<String, Object> read(Map<String, Object> own) {
        try {
            return JSON.readValue(String.valueOf(own.get(StoreKeys.METADATA)), METADATA);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored metadata cannot be read", e);
        }
    }

    private static String write(Map<String, Object> metadata) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(metadata));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("metadata cannot be written", e);
        }
    }
}
