package dev.tern.state;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Values in the memory of this process: they end with it, and other instances do not see them. At most a given number
 * of keys is kept; the one that expires first makes room.
 */
public final class InMemoryKeyValueStore implements KeyValueStore {
    private final Map<String, Stored> stored = new ConcurrentHashMap<>();
    private final AtomicLong versions = new AtomicLong();
    private final InstantSource clock;
    private final int maxKeys;

    private record Stored(String value, String version, Instant expires) {
        Entry entry() {
            return new Entry(value, version);
        }
    }

    /** A store with its own sense of time. */
    public InMemoryKeyValueStore(InstantSource clock, int maxKeys) {
        this.clock = clock;
        this.maxKeys = maxKeys;
    }

    @Override
    public Optional<Entry> get(String key) {
        return Optional.ofNullable(alive(stored.get(key))).map(Stored::entry);
    }

    @Override
    public synchronized boolean putIfAbsent(String key, String value, Duration timeToLive) {
        if (alive(stored.get(key)) != null) {
            return false;
        }
        makeRoom();
        stored.put(key, next(value, timeToLive));
        return true;
    }

    @Override
    public synchronized boolean compareAndSet(String key, String version, String value, Duration timeToLive) {
        Stored before = alive(stored.get(key));
        if (before == null || !before.version().equals(version)) {
            return false;
        }
        stored.put(key, next(value, timeToLive));
        return true;
    }

    private Stored next(String value, Duration timeToLive) {
        String version = Long.toString(versions.incrementAndGet());
        return new Stored(value, version, clock.instant().plus(timeToLive));
    }

    private @Nullable Stored alive(@Nullable Stored candidate) {
        return candidate != null && clock.instant().isBefore(candidate.expires()) ? candidate : null;
    }

    private void makeRoom() {
        if (stored.size() < maxKeys) {
            return;
        }
        stored.values().removeIf(value -> alive(value) == null);
        if (stored.size() >= maxKeys) {
            stored.entrySet().stream()
                    .min(Map.Entry.comparingByValue(Comparator.comparing(Stored::expires)))
                    .ifPresent(first -> stored.remove(first.getKey()));
        }
    }
}
