/** The summarise function: one pass when the text fits the model's context, map-reduce when it does not. */
@NullMarked
package dev.tern.summarise;

import org.jspecify.annotations.NullMarked;
