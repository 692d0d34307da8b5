/** The ragQuery function: an answer from the ingested documents, with citations, or an honest no. */
@NullMarked
package dev.tern.rag;

import org.jspecify.annotations.NullMarked;
