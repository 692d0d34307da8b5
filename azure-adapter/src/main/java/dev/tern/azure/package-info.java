/** Tern on Azure Functions: the entry point, the mapping of its messages to the neutral records, and the injector. */
@NullMarked
package dev.tern.azure;

import org.jspecify.annotations.NullMarked;
