/** The {@code tern} command: every command is a client of the same door that serves HTTP. */
@NullMarked
package dev.tern.cli;

import org.jspecify.annotations.NullMarked;
