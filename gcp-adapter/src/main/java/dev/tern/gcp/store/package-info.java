/** Objects in Cloud Storage, values in Firestore and messages in Pub/Sub, over their REST interfaces. */
@NullMarked
package dev.tern.gcp.store;

import org.jspecify.annotations.NullMarked;
