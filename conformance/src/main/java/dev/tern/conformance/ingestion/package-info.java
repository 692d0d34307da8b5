/**
 * Documents that come by events: a collection, or the cases of a kit, through each cloud's own runtime and over a stand-in
 * for its store of objects.
 */
@NullMarked
package dev.tern.conformance.ingestion;

import org.jspecify.annotations.NullMarked;
