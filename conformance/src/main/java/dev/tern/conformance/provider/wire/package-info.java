/** How each provider puts answers and failures on the wire, in the shapes that it really uses. */
@NullMarked
package dev.tern.conformance.provider.wire;

import org.jspecify.annotations.NullMarked;
