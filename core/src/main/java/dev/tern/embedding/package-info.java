/**
 * Vectors for texts, without a model at run time: every piece of a word has a fixed vector in a table that travels in
 * the jar, and a text is the sum of its pieces. What depends on the indexed documents, the weights of a query's pieces
 * and the {@link dev.tern.embedding.FirstComponent first component}, belongs to whoever holds the index.
 */
@NullMarked
package dev.tern.embedding;

import org.jspecify.annotations.NullMarked;
