package dev.tern.runtime;

import dev.tern.cloud.CloudProviders;
import dev.tern.event.EventStores;
import dev.tern.state.MessageSender;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import java.util.Map;
import java.util.Optional;

/** The stores of all clouds on the class path. */
record CloudStores(CloudProviders clouds, Map<String, String> environment) implements EventStores {
    @Override
    public Optional<ObjectStore> objects(StoreAddress address) {
        return Optional.empty();
    }

    @Override
    public Optional<MessageSender> messages(StoreAddress address) {
        return Optional.empty();
    }
}
