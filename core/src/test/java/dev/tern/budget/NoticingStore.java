package dev.tern.budget;

import dev.tern.state.KeyValueStore;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A store that remembers which keys it was asked for. */
final class NoticingStore implements KeyValueStore {
    final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final KeyValueStore behind;

    NoticingStore(KeyValueStore behind) {
        this.behind = behind;
    }

    @Override
    public Optional<Entry> get(String key) {
        keys.add(key);
        return behind.get(key);
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        keys.add(key);
        return behind.putIfAbsent(key, value, timeToLive);
    }

    @Override
    public boolean compareAndSet(String key, String version, String value, Duration timeToLive) {
        keys.add(key);
        return behind.compareAndSet(key, version, value, timeToLive);
    }

    @Override
    public boolean remove(String key, String version) {
        keys.add(key);
        return behind.remove(key, version);
    }
}
