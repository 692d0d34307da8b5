/** The service interface by which an adapter says which cloud it is running on. */
@NullMarked
package dev.tern.cloud;

import org.jspecify.annotations.NullMarked;
