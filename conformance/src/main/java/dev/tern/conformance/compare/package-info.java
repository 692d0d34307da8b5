/**
 * The comparison: one jar under every cloud's own runtime on this machine, every case through every front door, and what
 * is not the same.
 */
@NullMarked
package dev.tern.conformance.compare;

import org.jspecify.annotations.NullMarked;
