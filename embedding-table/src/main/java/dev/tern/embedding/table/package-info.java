/**
 * Makes the table of {@code dev.tern.embedding}: the states of a transformer for every piece of its vocabulary, with
 * fewer dimensions, weighed and rounded. {@link dev.tern.embedding.table.GenerateTable} names the steps.
 */
@NullMarked
package dev.tern.embedding.table;

import org.jspecify.annotations.NullMarked;
