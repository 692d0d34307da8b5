/** What the embedded index costs: a benchmark to be run by hand. */
@NullMarked
package dev.tern.conformance.index;

import org.jspecify.annotations.NullMarked;
