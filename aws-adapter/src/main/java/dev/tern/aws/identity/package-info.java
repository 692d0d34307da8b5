/** Who this process is to AWS. */
@NullMarked
package dev.tern.aws.identity;

import org.jspecify.annotations.NullMarked;
