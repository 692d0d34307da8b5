/** The port for small shared state, which every cloud implements once, and its in-memory form. */
@NullMarked
package dev.tern.state;

import org.jspecify.annotations.NullMarked;
