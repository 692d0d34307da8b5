package dev.tern.index;

import java.util.List;
import java.util.Map;

/**
 * A document as it goes into the index.
 *
 * @param id the document's id
 * @param contentHash changes with the content or the metadata
 * @param mediaType what it was read as
 * @param metadata what a search can filter by
 * @param chunks none for a document without words, which the index still knows by its hash
 */
public record IndexedDocument(
        String id, String contentHash, String mediaType, Map<String, Object> metadata, List<Chunk> chunks) {}
