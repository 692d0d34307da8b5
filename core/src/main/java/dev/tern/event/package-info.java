/** The door for events of a platform that are not HTTP: finding the one function that takes such an event. */
@NullMarked
package dev.tern.event;

import org.jspecify.annotations.NullMarked;
