package dev.tern.conformance.state;

import dev.tern.conformance.kit.KeyValueStoreKit;
import dev.tern.state.InMemoryKeyValueStore;
import dev.tern.state.KeyValueStore;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The store of values in memory")
class InMemoryKeyValueStoreKitTest extends KeyValueStoreKit {
    private final SettableClock clock = new SettableClock();
    private final KeyValueStore store = new InMemoryKeyValueStore(clock, 1_000, 1_000_000);

    @Override
    protected KeyValueStore store() {
        return store;
    }

    @Override
    protected void letPass(Duration time) {
        clock.pass(time);
    }
}
