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
 * of keys, and of characters in their values, is kept; those that expire first make room. Each section has that much
 * room for itself.
 */
public final class InMemoryKeyValueStore implements KeyValueStore {
    private final Map<String, Stored> stored = new ConcurrentHashMap<>();
    private final Map<String, KeyValueStore> sections = new ConcurrentHashMap<>();
    private final AtomicLong versions = new AtomicLong();
    private final InstantSource clock;
    private final int maxKeys;
    private final long maxCharacters;
    private long characters;

    private record Stored(String value, String version, Instant expires) {
        Entry entry() {
            return new Entry(value, version);
        }
    }

    /**
     * A store with its own sense of time.
     *
     * @param maxCharacters of all values together; each takes one byte in memory, or two in most scripts but Latin
     */
    public InMemoryKeyValueStore(InstantSource clock, int maxKeys, long maxCharacters) {
        this.clock = clock;
        this.maxKeys = maxKeys;
        this.maxCharacters = maxCharacters;
    }

    /** A store for a whole process: 10,000 keys, and 16 to 32 MiB of values, in itself and in each of its sections. */
    public static InMemoryKeyValueStore ofProcess() {
        return new InMemoryKeyValueStore(InstantSource.system(), 10_000, 16L * 1024 * 1024);
    }

    @Override
    public KeyValueStore section(String kind) {
        return sections.computeIfAbsent(kind, name -> new InMemoryKeyValueStore(clock, maxKeys, maxCharacters));
    }

    @Override
    public Optional<Entry> get(String key) {
        return Optional.ofNullable(alive(stored.get(StoreLimits.valueKey(key)))).map(Stored::entry);
    }

    @Override
    public synchronized boolean putIfAbsent(String key, String value, Duration timeToLive) {
        if (alive(stored.get(key)) != null) {
            return false;
        }
        put(key, value, timeToLive);
        return true;
    }

    @Override
    public synchronized boolean compareAndSet(String key, String version, String value, Duration timeToLive) {
        Stored before = alive(stored.get(key));
        if (before == null || !before.version().equals(version)) {
            return false;
        }
        put(key, value, timeToLive);
        return true;
    }

    @Override
    public synchronized boolean remove(String key, String version) {
        Stored before = alive(stored.get(key));
        if (before == null || !before.version().equals(version)) {
            return false;
        }
        remove(key);
        return true;
    }

    private void put(String key, String value, Duration timeToLive) {
        makeRoom(StoreLimits.valueKey(key), StoreLimits.value(value).length());
        characters += value.length() - sizeOf(key);
        String version = Long.toString(versions.incrementAndGet());
        stored.put(key, new Stored(value, version, clock.instant().plus(timeToLive)));
    }

    private @Nullable Stored alive(@Nullable Stored candidate) {
        return candidate != null && clock.instant().isBefore(candidate.expires()) ? candidate : null;
    }

    private void makeRoom(String key, int length) {
        if (hasRoom(key, length)) {
            return;
        }
        stored.forEach((other, value) -> {
            if (alive(value) == null) {
                remove(other);
            }
        });
        Optional<String> first = firstToExpire(key);
        while (first.isPresent() && !hasRoom(key, length)) {
            remove(first.get());
            first = firstToExpire(key);
        }
    }

    private boolean hasRoom(String key, int length) {
        int keys = stored.size() + (stored.containsKey(key) ? 0 : 1);
        return keys <= maxKeys && characters + length - sizeOf(key) <= maxCharacters;
    }

    /** Who reads the key that is written just now must not find it missing for a moment. */
    private Optional<String> firstToExpire(String exceptFor) {
        return stored.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(exceptFor))
                .min(Map.Entry.comparingByValue(Comparator.comparing(Stored::expires)))
                .map(Map.Entry::getKey);
    }

    private void remove(String key) {
        characters -= sizeOf(key);
        stored.remove(key);
    }

    private int sizeOf(String key) {
        Stored value = stored.get(key);
        return value == null ? 0 : value.value().length();
    }
}
