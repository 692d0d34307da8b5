/** What a log line promises. */
@NullMarked
package dev.tern.logging;

import org.jspecify.annotations.NullMarked;
