/**
 * What a comparison found, and how it is told: as JSON to a program, as a table to a terminal, as a page to a person.
 * Nothing here runs anything.
 */
@NullMarked
package dev.tern.conformance.report;

import org.jspecify.annotations.NullMarked;
