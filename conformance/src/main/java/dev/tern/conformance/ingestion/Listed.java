package dev.tern.conformance.ingestion;

/**
 * A document as the interface lists it.
 *
 * @param hash of its content
 */
record Listed(String id, String hash, int chunks) {}
