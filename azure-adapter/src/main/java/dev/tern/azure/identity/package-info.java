/** Who the function is, as Entra says. */
@NullMarked
package dev.tern.azure.identity;

import org.jspecify.annotations.NullMarked;
