/** The cases that every cloud must answer alike: reading them, driving them through a front door, comparing. */
@NullMarked
package dev.tern.conformance.cases;

import org.jspecify.annotations.NullMarked;
