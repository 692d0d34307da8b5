/** Choosing a language model by tier, calling it, and saying what the call used and cost. */
@NullMarked
package dev.tern.model;

import org.jspecify.annotations.NullMarked;
