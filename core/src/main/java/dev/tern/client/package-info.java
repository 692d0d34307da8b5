/** How Tern calls others over HTTP: Java's own client, and what is made ready for it when. This room knows none of the others. */
@NullMarked
package dev.tern.client;

import org.jspecify.annotations.NullMarked;
