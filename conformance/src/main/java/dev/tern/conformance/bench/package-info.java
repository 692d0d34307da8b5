/**
 * The benchmark of starts and calls: Tern's jar under each cloud's own runtime, beside a function by hand in the same run,
 * round by round in turns. What counts is the ratio of the medians, since both have met the same machine.
 */
@NullMarked
package dev.tern.conformance.bench;

import org.jspecify.annotations.NullMarked;
