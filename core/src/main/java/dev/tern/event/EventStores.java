package dev.tern.event;

import dev.tern.state.MessageSender;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import java.util.Optional;

/** Opens the places that the settings of events name. */
public interface EventStores {

    /** The place of objects at an address; empty if it is none. */
    Optional<ObjectStore> objects(StoreAddress address);

    /** The queue at an address; empty if it is none. */
    Optional<MessageSender> messages(StoreAddress address);
}
