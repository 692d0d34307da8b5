/** Tern on AWS Lambda: the entry point, and the mapping of its events to the neutral records. */
@NullMarked
package dev.tern.aws;

import org.jspecify.annotations.NullMarked;
