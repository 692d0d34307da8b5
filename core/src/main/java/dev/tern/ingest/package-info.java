/** The ingest function: documents are cut into chunks and indexed; an unchanged document costs nothing. */
@NullMarked
package dev.tern.ingest;

import org.jspecify.annotations.NullMarked;
