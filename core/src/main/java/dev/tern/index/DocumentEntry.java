package dev.tern.index;

import java.util.Map;

/**
 * What the index knows of a document.
 *
 * @param id the document's id
 * @param mediaType what it was read as
 * @param chunks into how many chunks it was cut
 * @param contentHash SHA-256 of its content and metadata
 * @param metadata what it was ingested with
 */
public record DocumentEntry(
        String id, String mediaType, int chunks, String contentHash, Map<String, Object> metadata) {}
