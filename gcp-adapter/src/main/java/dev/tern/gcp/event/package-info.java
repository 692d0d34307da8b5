/** What the events of Google Cloud's services come down to: pure mappers, one for each form. */
@NullMarked
package dev.tern.gcp.event;

import org.jspecify.annotations.NullMarked;
