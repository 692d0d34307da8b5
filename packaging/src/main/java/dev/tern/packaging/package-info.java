/** One jar, laid out as each cloud's own tool takes it, with the command that deploys it closed to strangers. */
@NullMarked
package dev.tern.packaging;

import org.jspecify.annotations.NullMarked;
