/** Measures many streams at once through the local server. */
@NullMarked
package dev.tern.conformance.streaming;

import org.jspecify.annotations.NullMarked;
