/** What may be spent on models in a window of time, by the whole deployment and by each caller, and what was. */
@NullMarked
package dev.tern.budget;

import org.jspecify.annotations.NullMarked;
