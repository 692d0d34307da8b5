/** Who the function is, and in which project, as Google Cloud says. */
@NullMarked
package dev.tern.gcp.identity;

import org.jspecify.annotations.NullMarked;
