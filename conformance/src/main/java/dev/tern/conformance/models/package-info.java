/** The same prompts through several providers' models, and what came of it. Nothing here shows it to anybody. */
@NullMarked
package dev.tern.conformance.models;

import org.jspecify.annotations.NullMarked;
