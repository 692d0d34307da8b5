/**
 * Class-data archives and AOT caches: made by a training run of the real functions in the layout that will use them, and a
 * count of the classes that really came out of them.
 */
@NullMarked
package dev.tern.conformance.archive;

import org.jspecify.annotations.NullMarked;
