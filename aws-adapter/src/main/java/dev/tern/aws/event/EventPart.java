package dev.tern.aws.event;

import dev.tern.delivery.Delivery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of an event, and all that it says.
 *
 * @param messageId by which a queue knows it; null if it is of no queue, or lacks it
 * @param group within which order counts; null where it does not
 * @param deliveries at least one: the record is done when all are
 */
record EventPart(@Nullable String messageId, @Nullable String group, List<Delivery> deliveries) {

    /** A record that no queue keeps. */
    EventPart(List<Delivery> deliveries) {
        this(null, null, deliveries);
    }
}
