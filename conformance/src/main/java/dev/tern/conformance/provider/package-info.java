/** The law of every model's provider: cases as data, and the kit that runs them over the wire of each. */
@NullMarked
package dev.tern.conformance.provider;

import org.jspecify.annotations.NullMarked;
