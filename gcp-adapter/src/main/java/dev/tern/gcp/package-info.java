/** Tern on Google Cloud Functions: the HTTP entry point, and the mapping of its requests to the neutral records. */
@NullMarked
package dev.tern.gcp;

import org.jspecify.annotations.NullMarked;
