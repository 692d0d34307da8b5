/** Requests and responses as they are on the wire, before any platform has touched them or after all have. */
@NullMarked
package dev.tern.conformance.wire;

import org.jspecify.annotations.NullMarked;
