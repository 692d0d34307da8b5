/** A stand-in for Cloud Storage, of which no emulator with generations and preconditions can be had. */
@NullMarked
package dev.tern.conformance.gcs;

import org.jspecify.annotations.NullMarked;
