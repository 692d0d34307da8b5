/** The application that the cases call, started with or without a cloud around it. */
@NullMarked
package dev.tern.conformance.app;

import org.jspecify.annotations.NullMarked;
