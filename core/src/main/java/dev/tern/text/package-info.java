/**
 * Reading natural-language text: {@link dev.tern.text.Passages passages} of a document, {@link dev.tern.text.Sentences
 * sentences} of a passage and {@link dev.tern.text.Words words} of a sentence. Everything here is pure, thread-safe and
 * runs in memory.
 */
@NullMarked
package dev.tern.text;

import org.jspecify.annotations.NullMarked;
