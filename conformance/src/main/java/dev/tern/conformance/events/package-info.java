/** Real events, and what becomes of them: read from folders, and broken in every way that a seed gives. */
@NullMarked
package dev.tern.conformance.events;

import org.jspecify.annotations.NullMarked;
