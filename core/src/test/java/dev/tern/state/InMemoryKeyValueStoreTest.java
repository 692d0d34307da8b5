package dev.tern.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The store in memory")
class InMemoryKeyValueStoreTest {

    private static final Duration LIFE = Duration.ofSeconds(10);

    private Instant now = Instant.EPOCH;
    private final InMemoryKeyValueStore store = new InMemoryKeyValueStore(() -> now, 3, 20);

    @Test
    @DisplayName("has nothing under a key that was never written")
    void absent() {
        assertThat(store.get("a")).isEmpty();
        assertThat(store.compareAndSet("a", "1", "x", LIFE)).isFalse();
    }

    @Test
    @DisplayName("writes a value where there is none, and not where there is one")
    void putIfAbsent() {
        assertThat(store.putIfAbsent("a", "one", LIFE)).isTrue();
        assertThat(store.putIfAbsent("a", "two", LIFE)).isFalse();

        assertThat(value("a")).isEqualTo("one");
    }

    @Test
    @DisplayName("replaces a value only if it has not changed since it was read")
    void compareAndSet() {
        store.putIfAbsent("a", "one", LIFE);
        String version = version("a");

        assertThat(store.compareAndSet("a", version, "two", LIFE)).isTrue();
        assertThat(store.compareAndSet("a", version, "three", LIFE)).isFalse();
        assertThat(value("a")).isEqualTo("two");
    }

    @Test
    @DisplayName("gives another version to every write, even of the same value")
    void versions() {
        store.putIfAbsent("a", "one", LIFE);
        String first = version("a");
        store.compareAndSet("a", first, "one", LIFE);

        assertThat(version("a")).isNotEqualTo(first);
    }

    @Test
    @DisplayName("forgets a value when its time is over, and takes a new one")
    void expiry() {
        store.putIfAbsent("a", "one", LIFE);
        String version = version("a");

        now = now.plus(LIFE);

        assertThat(store.get("a")).isEmpty();
        assertThat(store.compareAndSet("a", version, "two", LIFE)).isFalse();
        assertThat(store.putIfAbsent("a", "two", LIFE)).isTrue();
    }

    @Test
    @DisplayName("counts a value's time from its last write")
    void renewed() {
        store.putIfAbsent("a", "one", LIFE);
        now = now.plusSeconds(9);
        store.compareAndSet("a", version("a"), "two", LIFE);
        now = now.plusSeconds(9);

        assertThat(value("a")).isEqualTo("two");
    }

    @Test
    @DisplayName("makes room for a new key by the one that would expire first")
    void full() {
        store.putIfAbsent("long", "x", LIFE.multipliedBy(3));
        store.putIfAbsent("short", "x", LIFE);
        store.putIfAbsent("middle", "x", LIFE.multipliedBy(2));

        store.putIfAbsent("new", "x", LIFE);

        assertThat(store.get("short")).isEmpty();
        assertThat(List.of("long", "middle", "new"))
                .allSatisfy(key -> assertThat(store.get(key)).isPresent());
    }

    @Test
    @DisplayName("makes room by what has expired before it gives up what is alive")
    void fullOfExpired() {
        store.putIfAbsent("a", "x", LIFE);
        store.putIfAbsent("b", "x", LIFE);
        store.putIfAbsent("c", "x", LIFE.multipliedBy(2));
        now = now.plus(LIFE);

        store.putIfAbsent("d", "x", LIFE);
        store.putIfAbsent("e", "x", LIFE);

        assertThat(List.of("c", "d", "e"))
                .allSatisfy(key -> assertThat(store.get(key)).isPresent());
    }

    @Test
    @DisplayName("keeps the other keys when one that expired is written again")
    void fullButExpired() {
        store.putIfAbsent("a", "x", LIFE);
        store.putIfAbsent("b", "x", LIFE.multipliedBy(2));
        store.putIfAbsent("c", "x", LIFE.multipliedBy(2));
        now = now.plus(LIFE);

        store.putIfAbsent("a", "y", LIFE);

        assertThat(List.of("a", "b", "c"))
                .allSatisfy(key -> assertThat(store.get(key)).isPresent());
    }

    @Test
    @DisplayName("makes room for long values, too, by those that would expire first")
    void fullOfCharacters() {
        store.putIfAbsent("middle", "x".repeat(8), LIFE.multipliedBy(2));
        store.putIfAbsent("long", "x".repeat(8), LIFE.multipliedBy(3));

        store.putIfAbsent("new", "x".repeat(12), LIFE);

        assertThat(store.get("middle")).isEmpty();
        assertThat(store.get("long")).isPresent();
        assertThat(store.get("new")).isPresent();
    }

    @Test
    @DisplayName("makes room for a value that grows by others, never by itself")
    void growing() {
        store.putIfAbsent("growing", "x", LIFE);
        store.putIfAbsent("other", "x".repeat(19), LIFE.multipliedBy(2));

        assertThat(store.compareAndSet("growing", version("growing"), "xx", LIFE))
                .isTrue();

        assertThat(value("growing")).isEqualTo("xx");
        assertThat(store.get("other")).isEmpty();
    }

    @Test
    @DisplayName("counts the characters of what it holds, not of what it has held")
    void replaced() {
        store.putIfAbsent("a", "x".repeat(10), LIFE);
        store.putIfAbsent("b", "x".repeat(10), LIFE);
        for (int i = 0; i < 10; i++) {
            store.compareAndSet("a", version("a"), "x".repeat(9), LIFE);
        }

        assertThat(store.get("b")).isPresent();
    }

    @Test
    @DisplayName("gives each section room of its own")
    void sections() {
        KeyValueStore one = store.section("one");
        one.putIfAbsent("kept", "x", LIFE);
        for (int i = 0; i < 10; i++) {
            store.putIfAbsent("key " + i, "x", LIFE);
            store.section("two").putIfAbsent("key " + i, "x", LIFE);
        }

        assertThat(one.get("kept")).isPresent();
        assertThat(store.section("one").get("kept")).isPresent();
        assertThat(store.get("kept")).isEmpty();
    }

    @Test
    @DisplayName("lets exactly one of many writers at once be the first")
    void race() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> writes = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            String value = String.valueOf(i);
            writes.add(threads.submit(() -> store.putIfAbsent("a", value, LIFE)));
        }
        int first = 0;
        for (Future<Boolean> write : writes) {
            first += write.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(first).isEqualTo(1);
    }

    private String value(String key) {
        return store.get(key).orElseThrow().value();
    }

    private String version(String key) {
        return store.get(key).orElseThrow().version();
    }
}
