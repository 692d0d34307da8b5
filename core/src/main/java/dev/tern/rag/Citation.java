package dev.tern.rag;

/**
 * Where a statement of an answer comes from.
 *
 * @param index the number in the answer, as in {@code [1]}
 * @param document the document's id
 * @param chunk the chunk's id
 * @param quote the words of the chunk that support the statement
 * @param score how well the chunk matched the question, from 0 to 1
 */
public record Citation(int index, String document, String chunk, String quote, double score) {}
