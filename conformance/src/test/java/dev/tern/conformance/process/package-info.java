@NullMarked
package dev.tern.conformance.process;

import org.jspecify.annotations.NullMarked;
