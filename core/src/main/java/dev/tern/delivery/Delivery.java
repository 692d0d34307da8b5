package dev.tern.delivery;

import io.cloudevents.CloudEvent;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a platform says has happened, at least once and in any order. A platform's batch is a list of them.
 *
 * @param event the same in the form of <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents
 *     1.0</a>; the id is the same whenever the platform delivers it again
 * @param what has happened, in Tern's terms
 * @param group within which order counts: after one that is to be tried again, none of the same group may be done;
 *     null where order does not count
 */
public record Delivery(
        CloudEvent event, Occurrence what, @Nullable String group) {

    /** A delivery that stands for itself. */
    public Delivery(CloudEvent event, Occurrence what) {
        this(event, what, null);
    }
}
