/** What is read from a connection, and what is not. */
@NullMarked
package dev.tern.conformance.wire;

import org.jspecify.annotations.NullMarked;
