/** The door for events that are posted over HTTP: who may, what they say, and how they are answered. */
@NullMarked
package dev.tern.posted;

import org.jspecify.annotations.NullMarked;
