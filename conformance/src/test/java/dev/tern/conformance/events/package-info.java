/** Tests of the generator of broken events and of the reader of folders. */
@NullMarked
package dev.tern.conformance.events;

import org.jspecify.annotations.NullMarked;
