/** Tern on a laptop: the HTTP server of the JDK in front of the one door, and the folder that keeps state. */
@NullMarked
package dev.tern.local;

import org.jspecify.annotations.NullMarked;
