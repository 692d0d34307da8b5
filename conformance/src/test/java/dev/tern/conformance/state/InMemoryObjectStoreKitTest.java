package dev.tern.conformance.state;

import dev.tern.conformance.kit.ObjectStoreKit;
import dev.tern.state.InMemoryObjectStore;
import dev.tern.state.ObjectStore;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The store of objects in memory")
class InMemoryObjectStoreKitTest extends ObjectStoreKit {

    @Override
    protected ObjectStore store() {
        return InMemoryObjectStore.named("kit");
    }
}
