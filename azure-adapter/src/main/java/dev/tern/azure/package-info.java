/** Tern on Azure Functions; the HTTP entry point is still to come. */
@NullMarked
package dev.tern.azure;

import org.jspecify.annotations.NullMarked;
