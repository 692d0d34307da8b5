/** Finding an exported function in Spring Cloud Function's catalogue, and calling it with a value of its own type. */
@NullMarked
package dev.tern.function;

import org.jspecify.annotations.NullMarked;
