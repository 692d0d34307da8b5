/** What can go wrong, as RFC 9457 problem details: one stable type, title and status for each kind of failure. */
@NullMarked
package dev.tern.problem;

import org.jspecify.annotations.NullMarked;
