/** The kit, shown with the dispatcher alone and with adapters that are broken on purpose. */
@NullMarked
package dev.tern.conformance.kit;

import org.jspecify.annotations.NullMarked;
