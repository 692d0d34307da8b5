/**
 * Entry points without Tern, as small as they can be. They show what a platform does by itself, so that a difference
 * between clouds can be laid at the platform's door and not at Tern's, and they are what start-up times are measured
 * against. Each answers 200 with the method and the path it was given; {@code /two-cookies} with two
 * {@code Set-Cookie} headers; and where a body passes through the platform's own binding, {@code /echo} with the
 * request's bytes.
 */
@NullMarked
package dev.tern.probes;

import org.jspecify.annotations.NullMarked;
