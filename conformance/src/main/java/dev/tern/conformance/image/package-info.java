/**
 * What happens inside a container image while it is built: a training run of what the image will start, and the check that
 * its archive is used.
 */
@NullMarked
package dev.tern.conformance.image;

import org.jspecify.annotations.NullMarked;
