/** The kits of stores, with the stores that are files, memory or Redis. */
@NullMarked
package dev.tern.conformance.state;

import org.jspecify.annotations.NullMarked;
