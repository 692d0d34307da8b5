package dev.tern.budget;

import dev.tern.state.InMemoryKeyValueStore;
import dev.tern.state.KeyValueStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** A store that can be out of reach, and says so with what nobody must see. */
public final class FailingStore implements KeyValueStore {
    /** Whether it fails. */
    public volatile boolean fails;

    private final KeyValueStore behind;

    /** A store that fails from the first call on. */
    public FailingStore() {
        this(new InMemoryKeyValueStore(InstantSource.system(), 10, 1_000));
        fails = true;
    }

    /** A store that fails when it is told to. */
    public FailingStore(KeyValueStore behind) {
        this.behind = behind;
    }

    @Override
    public Optional<Entry> get(String key) {
        check();
        return behind.get(key);
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        check();
        return behind.putIfAbsent(key, value, timeToLive);
    }

    @Override
    public boolean compareAndSet(String key, String version, String value, Duration timeToLive) {
        check();
        return behind.compareAndSet(key, version, value, timeToLive);
    }

    @Override
    public boolean remove(String key, String version) {
        check();
        return behind.remove(key, version);
    }

    private void check() {
        if (fails) {
            throw new IllegalStateException("no connection with the secret k-123");
        }
    }
}
