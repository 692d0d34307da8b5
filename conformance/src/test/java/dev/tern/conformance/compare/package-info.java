/** What a comparison of the clouds knows beforehand. */
@NullMarked
package dev.tern.conformance.compare;

import org.jspecify.annotations.NullMarked;
