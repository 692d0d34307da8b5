package dev.tern.index;

import java.util.List;

/**
 * A document as it goes into the index.
 *
 * @param id the document's id
 * @param contentHash changes with the content
 * @param chunks none for a document without words, which the index still knows by its hash
 */
public record IndexedDocument(String id, String contentHash, List<Chunk> chunks) {}
