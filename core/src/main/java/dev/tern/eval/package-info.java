/**
 * Measures retrieval on public test collections: documents, queries, and people's judgements of which document answers
 * which query. Knows no index: what is measured is any {@link dev.tern.eval.Ranker}.
 */
@NullMarked
package dev.tern.eval;

import org.jspecify.annotations.NullMarked;
