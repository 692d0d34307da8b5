/**
 * What a process does whose memory a platform keeps and wakes up again, in many copies and days later: it lets go of what
 * was true only when the copy was made. This room knows none of the others, so that all may use it.
 */
@NullMarked
package dev.tern.snapshot;

import org.jspecify.annotations.NullMarked;
