/** The same beans for an importing Spring Boot application; they step back where it defines its own. */
@NullMarked
package dev.tern.autoconfigure;

import org.jspecify.annotations.NullMarked;
