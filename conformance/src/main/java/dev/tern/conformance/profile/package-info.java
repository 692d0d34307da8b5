/**
 * Where the time of a cold start goes, by the times at which Java loads its classes: from one phase of the start to the
 * next, and from each class to the next one for the dependency that it belongs to.
 */
@NullMarked
package dev.tern.conformance.profile;

import org.jspecify.annotations.NullMarked;
