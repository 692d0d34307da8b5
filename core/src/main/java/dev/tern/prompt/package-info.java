/** The words that Tern's functions put to a model; texts of others are fenced in them as data. */
@NullMarked
package dev.tern.prompt;

import org.jspecify.annotations.NullMarked;
