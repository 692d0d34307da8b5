/** Documents by events, as they are told and counted. */
@NullMarked
package dev.tern.conformance.ingestion;

import org.jspecify.annotations.NullMarked;
