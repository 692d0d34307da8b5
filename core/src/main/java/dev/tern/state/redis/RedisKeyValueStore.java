package dev.tern.state.redis;

import dev.tern.invocation.RandomId;
import dev.tern.state.KeyValueStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Values in Redis 5 or newer, or a service that speaks its protocol and runs its scripts. Each is a hash of the value
 * and its version under {@code tern:} and the key, and expires there. Not for a cluster without one address. Redis must
 * not evict keys that have not expired, or what they hold is forgotten early.
 */
public final class RedisKeyValueStore implements KeyValueStore {
    private static final String PREFIX = "tern:";
    private static final String VALUE = "value";
    private static final String VERSION = "version";

    // Keys: the one. Arguments: the version that is written, the value, the life in milliseconds, the version that was
    // read. A version that is there already was written by this very command, whose answer was lost.
    private static final String WRITE = " redis.call('HSET', KEYS[1], 'version', ARGV[1], 'value', ARGV[2])"
            + " redis.call('PEXPIRE', KEYS[1], ARGV[3]) return 1";
    private static final String PUT_IF_ABSENT = "local now = redis.call('HGET', KEYS[1], 'version')"
            + " if now == ARGV[1] then return 1 end if now then return 0 end" + WRITE;
    private static final String COMPARE_AND_SET = "local now = redis.call('HGET', KEYS[1], 'version')"
            + " if now == ARGV[1] then return 1 end if now ~= ARGV[4] then return 0 end" + WRITE;
    private static final String REMOVE = "if redis.call('HGET', KEYS[1], 'version') ~= ARGV[1] then return 0 end"
            + " return redis.call('DEL', KEYS[1])";

    private final RedisConnections connections;

    private RedisKeyValueStore(RedisConnections connections) {
        this.connections = connections;
    }

    /**
     * A store at {@code redis://host:port/database}, or with TLS at {@code rediss://}. Nothing is connected yet.
     *
     * @param password asked for at each new connection; empty for none
     * @throws IllegalArgumentException with the end of a sentence, if the address has another form
     */
    public static KeyValueStore at(StoreAddress address, Supplier<String> password) {
        RedisAddress server = RedisAddress.of(address);
        return new RedisKeyValueStore(new RedisConnections(server, password));
    }

    @Override
    public Optional<Entry> get(String key) {
        String name = name(key);
        List<String> found = connections.call(redis -> redis.hmget(name, VALUE, VERSION));
        return found.get(0) == null || found.get(1) == null
                ? Optional.empty()
                : Optional.of(new Entry(found.get(0), found.get(1)));
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        return run(PUT_IF_ABSENT, key, RandomId.next(), StoreLimits.value(value), millis(timeToLive));
    }

    @Override
    public boolean compareAndSet(String key, String version, String value, Duration timeToLive) {
        return run(COMPARE_AND_SET, key, RandomId.next(), StoreLimits.value(value), millis(timeToLive), version);
    }

    @Override
    public boolean remove(String key, String version) {
        return run(REMOVE, key, version);
    }

    private boolean run(String script, String key, String... arguments) {
        List<String> keys = List.of(name(key));
        return connections
                .call(redis -> redis.eval(script, keys, List.of(arguments)))
                .equals(1L);
    }

    private static String name(String key) {
        return PREFIX + StoreLimits.valueKey(key);
    }

    /** Redis takes no life of less than a millisecond. */
    private static String millis(Duration life) {
        return Long.toString(Math.max(1, life.toMillis()));
    }
}
