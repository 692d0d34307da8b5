/** What Azure's events say has happened, as CloudEvents: pure functions, which no input makes fail. */
@NullMarked
package dev.tern.azure.event;

import org.jspecify.annotations.NullMarked;
