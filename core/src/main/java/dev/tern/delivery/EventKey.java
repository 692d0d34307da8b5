package dev.tern.delivery;

import dev.tern.state.HashedName;
import io.cloudevents.CloudEvent;

/** A short name for an event, fit for a key, a file name and a log. */
public final class EventKey {
    private EventKey() {}

    /** The name of an event: by CloudEvents two are the same if their source and id are. */
    public static String of(CloudEvent event) {
        return HashedName.of(event.getSource() + "\n" + event.getId());
    }
}
