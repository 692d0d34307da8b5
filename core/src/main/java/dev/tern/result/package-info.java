/** Where the result of a message's function goes: to an object, to a queue, or to somebody's address on the web. */
@NullMarked
package dev.tern.result;

import org.jspecify.annotations.NullMarked;
