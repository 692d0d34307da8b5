/** The application of the cases, started by Spring Boot. */
@NullMarked
package dev.tern.conformance.app;

import org.jspecify.annotations.NullMarked;
