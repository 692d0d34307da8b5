/** What platforms say has happened, in the terms that every cloud's events come down to. */
@NullMarked
package dev.tern.delivery;

import org.jspecify.annotations.NullMarked;
