/** What reading a case file refuses, and what comparing finds. */
@NullMarked
package dev.tern.conformance.cases;

import org.jspecify.annotations.NullMarked;
