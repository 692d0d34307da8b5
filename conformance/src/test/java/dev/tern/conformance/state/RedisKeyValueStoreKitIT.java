package dev.tern.conformance.state;

import dev.tern.conformance.kit.KeyValueStoreKit;
import dev.tern.state.KeyValueStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.redis.RedisKeyValueStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The store of values in Redis")
class RedisKeyValueStoreKitIT extends KeyValueStoreKit {
    private static RedisServer server;
    private static KeyValueStore store;

    @BeforeAll
    static void start() throws Exception {
        server = RedisServer.start();
        store = RedisKeyValueStore.at(StoreAddress.parse("redis://127.0.0.1:" + server.port() + "/3"), () -> "");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected KeyValueStore store() {
        return store;
    }
}
