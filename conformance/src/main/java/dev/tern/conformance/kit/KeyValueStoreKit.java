package dev.tern.conformance.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tern.state.KeyValueStore;
import dev.tern.state.KeyValueStore.Entry;
import dev.tern.state.StoreException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What holds for every store of values. Extend it and say which store is tested; one store, or one service, may serve all
 * tests, as each uses keys of its own.
 */
@Timeout(120)
public abstract class KeyValueStoreKit {
    private static final Duration LONG = Duration.ofHours(1);

    private final String own = OddKeys.fresh();

    /** For subclasses. */
    protected KeyValueStoreKit() {}

    /** The store; the same values are in it each time this is asked. */
    protected abstract KeyValueStore store();

    /** A life that is over soon, and still long enough for two writes. */
    protected Duration shortLife() {
        return Duration.ofSeconds(2);
    }

    /** Lets so much time pass for the store. */
    protected void letPass(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    @Test
    @DisplayName("a value is what was put under its key, and another put changes nothing")
    void putAndGet() {
        assertEquals(Optional.empty(), store().get(own));
        assertTrue(store().putIfAbsent(own, "first", LONG));
        assertFalse(store().putIfAbsent(own, "second", LONG));
        assertEquals("first", read(own).value());
        assertEquals(read(own).version(), read(own).version());
    }

    @Test
    @DisplayName("a value is replaced only by who has read the last version, and each write is a new version")
    void compareAndSet() {
        put(own, "one");
        String one = read(own).version();

        assertFalse(store().compareAndSet(own, "no-such-version", "lost", LONG));
        assertTrue(store().compareAndSet(own, one, "two", LONG));
        assertFalse(store().compareAndSet(own, one, "lost", LONG));
        String two = read(own).version();
        assertNotEquals(one, two);
        assertTrue(store().compareAndSet(own, two, "two", LONG));
        assertNotEquals(two, read(own).version());
        assertEquals("two", read(own).value());
    }

    @Test
    @DisplayName("a value is taken away only by who has read the last version")
    void remove() {
        put(own, "one");
        String one = read(own).version();
        assertTrue(store().compareAndSet(own, one, "two", LONG));

        assertFalse(store().remove(own, one));
        assertFalse(store().remove(own, "no-such-version"));
        assertEquals("two", read(own).value());
        assertTrue(store().remove(own, read(own).version()));
        assertEquals(Optional.empty(), store().get(own));
    }

    @Test
    @DisplayName("where there is no value, nothing is replaced and nothing taken away")
    void nothingThere() {
        assertFalse(store().compareAndSet(own, "1", "lost", LONG));
        assertFalse(store().remove(own, "1"));
        assertEquals(Optional.empty(), store().get(own));
    }

    @Test
    @DisplayName("a version is no good any more once its value was taken away, whatever is put there next")
    void versionsAreNeverUsedAgain() {
        put(own, "same");
        String old = read(own).version();
        assertTrue(store().remove(own, old));
        put(own, "same");

        assertFalse(store().compareAndSet(own, old, "lost", LONG));
        assertFalse(store().remove(own, old));
        assertEquals("same", read(own).value());
    }

    @Test
    @DisplayName("what has expired is not there: it is not read, replaced or removed, and can be put again")
    void expiry() throws InterruptedException {
        put(own + "-kept", "kept");
        put(own + "-shortened", "long");
        String shortened = read(own + "-shortened").version();
        assertTrue(store().putIfAbsent(own + "-lengthened", "short", shortLife()));
        assertTrue(store().compareAndSet(
                        own + "-lengthened", read(own + "-lengthened").version(), "long", LONG));
        assertTrue(store().putIfAbsent(own, "short", shortLife()));
        assertTrue(store().compareAndSet(own + "-shortened", shortened, "short", shortLife()));
        String expired = store().get(own).map(Entry::version).orElse("read too late");
        letPass(shortLife().plusMillis(500));

        assertEquals(Optional.empty(), store().get(own));
        assertEquals(Optional.empty(), store().get(own + "-shortened"));
        assertEquals("kept", read(own + "-kept").value());
        assertEquals("long", read(own + "-lengthened").value());
        assertFalse(store().compareAndSet(own, expired, "lost", LONG));
        assertFalse(store().remove(own, expired));
        assertTrue(store().putIfAbsent(own, "again", LONG));
        assertFalse(store().compareAndSet(own, expired, "lost", LONG));
        assertEquals("again", read(own).value());
    }

    @Test
    @DisplayName("of 32 threads that put the same key at once, just one has written")
    void oneWinner() throws Exception {
        List<Boolean> written = Race.of(32, number -> store().putIfAbsent(own, "writer " + number, LONG));

        assertEquals(1, Collections.frequency(written, true));
        assertEquals("writer " + written.indexOf(true), read(own).value());
    }

    @Test
    @DisplayName("16 threads that count up one value at once lose nothing")
    void nothingLost() throws Exception {
        put(own, "0");

        Race.of(16, number -> {
            Stream.of(1, 2, 3, 4).forEach(each -> countUp());
            return number;
        });
        assertEquals("64", read(own).value());
    }

    @Test
    @DisplayName("of threads that remove the same version at once, just one has")
    void oneRemoval() throws Exception {
        put(own, "value");
        String version = read(own).version();

        assertEquals(1, Collections.frequency(Race.of(8, number -> store().remove(own, version)), true));
    }

    @Test
    @DisplayName("keys of any characters are kept apart, by case too")
    void oddKeys() {
        List<String> keys = OddKeys.any().stream()
                .flatMap(odd -> Stream.of(own + "/" + odd, odd + "/" + own))
                .toList();

        keys.forEach(key -> put(key, "under " + key));
        keys.forEach(key -> assertEquals("under " + key, read(key).value()));
    }

    @Test
    @DisplayName("the longest keys are kept apart by their last letter, and longer ones and none are refused for good")
    void longKeys() {
        for (String sign : List.of("x", "/", "%", "é", "日", "😀")) {
            String key = OddKeys.ofLength(own + sign, sign, KeyValueStore.MOST_KEY_BYTES - 1);
            put(key + "1", sign + 1);
            put(key + "2", sign + 2);
            assertEquals(sign + 1, read(key + "1").value());
            assertEquals(sign + 2, read(key + "2").value());
            assertRefused(() -> store().putIfAbsent(key + "12", "", LONG));
            assertRefused(() -> store().get(key + "12"));
        }
        assertRefused(() -> store().putIfAbsent("", "", LONG));
    }

    @Test
    @DisplayName("a value is of any characters, and may be empty")
    void oddValues() {
        List<String> values =
                List.of("", " ", "\u0000\u0001\t\r\n", "\"\\</a>&amp;%00{}", "é e\u0301 日本語 😀 \ufeff \uffff");

        values.forEach(value -> put(own + values.indexOf(value), value));
        values.forEach(
                value -> assertEquals(value, read(own + values.indexOf(value)).value()));
    }

    @Test
    @DisplayName("the longest value is kept whole, and a longer one is refused for good and changes nothing")
    void longValues() {
        String longest = "語".repeat(KeyValueStore.MOST_CHARACTERS);
        put(own, longest);
        Entry stored = read(own);

        assertEquals(longest, stored.value());
        assertRefused(() -> store().putIfAbsent(own + "-other", longest + "x", LONG));
        assertRefused(() -> store().compareAndSet(own, stored.version(), longest + "x", LONG));
        assertEquals(stored, read(own));
        assertTrue(store().compareAndSet(own, stored.version(), "short", LONG));
        assertTrue(store().compareAndSet(own, read(own).version(), longest, LONG));
        assertEquals(longest, read(own).value());
    }

    @Test
    @DisplayName("a section has what was put into it")
    void sections() {
        assertTrue(store().section("kit").putIfAbsent(own, "value", LONG));
        assertEquals("value", store().section("kit").get(own).orElseThrow().value());
    }

    private void countUp() {
        Entry last = read(own);
        while (!store().compareAndSet(
                        own, last.version(), Integer.toString(Integer.parseInt(last.value()) + 1), LONG)) {
            Race.pause();
            last = read(own);
        }
    }

    private void put(String key, String value) {
        assertTrue(store().putIfAbsent(key, value, LONG), "there was a value already");
    }

    private Entry read(String key) {
        return store().get(key).orElseThrow();
    }

    private static void assertRefused(Runnable call) {
        assertFalse(assertThrows(StoreException.class, call::run).isTemporary(), "it would be tried again");
    }
}
