/** Typed settings from a file, system properties and the environment, with one check for names nobody knows. */
@NullMarked
package dev.tern.config;

import org.jspecify.annotations.NullMarked;
