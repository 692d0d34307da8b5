/** A server on loopback that plays a model's provider on the wire, well or badly. */
@NullMarked
package dev.tern.conformance.provider.stub;

import org.jspecify.annotations.NullMarked;
