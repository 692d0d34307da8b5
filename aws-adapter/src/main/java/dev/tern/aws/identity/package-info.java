/** Who this process is to AWS, and how it proves it. */
@NullMarked
package dev.tern.aws.identity;

import org.jspecify.annotations.NullMarked;
