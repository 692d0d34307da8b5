/** The port to a search index of document chunks, and the embedded index on disk. */
@NullMarked
package dev.tern.index;

import org.jspecify.annotations.NullMarked;
