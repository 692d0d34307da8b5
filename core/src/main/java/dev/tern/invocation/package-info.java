/** The facts that travel with one call: request id, trace and deadline. */
@NullMarked
package dev.tern.invocation;

import org.jspecify.annotations.NullMarked;
