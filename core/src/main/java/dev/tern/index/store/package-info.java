/** The index in a store of vectors that an application brings, through Spring AI's port. */
@NullMarked
package dev.tern.index.store;

import org.jspecify.annotations.NullMarked;
