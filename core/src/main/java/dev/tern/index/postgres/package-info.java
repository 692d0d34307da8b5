/** The index in PostgreSQL with pgvector. Its driver is loaded when a setting names such a database, and not before. */
@NullMarked
package dev.tern.index.postgres;

import org.jspecify.annotations.NullMarked;
