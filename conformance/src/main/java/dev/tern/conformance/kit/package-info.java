/** The cases as JUnit tests, for an adapter or an application to run in its own build. */
@NullMarked
package dev.tern.conformance.kit;

import org.jspecify.annotations.NullMarked;
