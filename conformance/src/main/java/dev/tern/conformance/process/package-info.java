/**
 * Programs started beside a test or a benchmark: with an environment of their own, their output kept, their start-up
 * and memory measured, and none of them left behind.
 */
@NullMarked
package dev.tern.conformance.process;

import org.jspecify.annotations.NullMarked;
