package dev.tern.runtime;

import dev.tern.cloud.Stores;
import dev.tern.event.EventStores;
import dev.tern.state.MessageSender;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import java.util.Optional;
import java.util.function.Function;

/** The stores that any address names, for events. */
record OpenedStores(Stores stores) implements EventStores {
    @Override
    public Optional<ObjectStore> objects(StoreAddress address) {
        return opened(address, stores::objects);
    }

    @Override
    public Optional<MessageSender> messages(StoreAddress address) {
        return opened(address, stores::messages);
    }

    /** Whoever asks says which setting is wrong. */
    private static <T> Optional<T> opened(StoreAddress address, Function<StoreAddress, T> opening) {
        try {
            return Optional.of(opening.apply(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
