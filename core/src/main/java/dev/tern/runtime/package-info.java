/** Starting Tern: a plain Spring context, once per process, with the functions registered by hand. */
@NullMarked
package dev.tern.runtime;

import org.jspecify.annotations.NullMarked;
