/** What the local Lambda Runtime API promises, and the function classes it is shown with. */
@NullMarked
package dev.tern.conformance.lambda;

import org.jspecify.annotations.NullMarked;
