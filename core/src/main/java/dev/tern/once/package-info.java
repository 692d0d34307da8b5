/** Doing a thing once although it is asked for several times, also by several instances at the same time. */
@NullMarked
package dev.tern.once;

import org.jspecify.annotations.NullMarked;
