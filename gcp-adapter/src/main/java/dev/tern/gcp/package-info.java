/** Tern on Google Cloud Functions; the HTTP entry point is still to come. */
@NullMarked
package dev.tern.gcp;

import org.jspecify.annotations.NullMarked;
