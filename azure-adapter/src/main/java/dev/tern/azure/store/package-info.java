/** Objects in Blob Storage, values in Table Storage and messages in Queue Storage, over their REST interfaces. */
@NullMarked
package dev.tern.azure.store;

import org.jspecify.annotations.NullMarked;
