package dev.tern.runtime;

import dev.tern.cloud.Stores;
import dev.tern.config.InvalidSettingException;
import dev.tern.config.TernProperties;
import dev.tern.state.InMemoryKeyValueStore;
import dev.tern.state.KeyValueStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreKind;
import java.util.function.Supplier;

/**
 * Where the state is that calls share.
 *
 * @param address of the setting
 * @param stores opens what is not the memory of this process; made for that alone
 */
record StateLocation(StoreAddress address, Supplier<Stores> stores) {
    private static final StoreAddress MEMORY = StoreAddress.parse("memory:");

    /**
     * Looks whether there can be a store there: the start ends with a sentence and not a call much later.
     *
     * @throws InvalidSettingException if there cannot
     */
    void check() {
        if (!address.equals(MEMORY)) {
            try {
                stores.get().check(StoreKind.VALUES, address);
            } catch (IllegalArgumentException e) {
                throw TernProperties.wrongStateLocation(e);
            }
        }
    }

    /** The store there. */
    KeyValueStore open() {
        if (address.equals(MEMORY)) {
            return InMemoryKeyValueStore.ofProcess();
        }
        try {
            return stores.get().keyValues(address);
        } catch (IllegalArgumentException e) {
            throw TernProperties.wrongStateLocation(e);
        }
    }
}
