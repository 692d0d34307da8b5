/** AWS's stores of objects, values and messages, over their REST interfaces. */
@NullMarked
package dev.tern.aws.store;

import org.jspecify.annotations.NullMarked;
