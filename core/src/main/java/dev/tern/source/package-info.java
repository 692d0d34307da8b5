/** Documents that lie in stores of objects: which may be read, and bringing the index to what is there. */
@NullMarked
package dev.tern.source;

import org.jspecify.annotations.NullMarked;
