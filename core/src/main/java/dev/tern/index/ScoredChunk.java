package dev.tern.index;

/**
 * A chunk that was found.
 *
 * @param chunk the chunk
 * @param score from 0 to 1, higher for a better match; comparable within one answer only
 */
public record ScoredChunk(Chunk chunk, double score) {}
