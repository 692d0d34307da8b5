package dev.tern.conformance.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.ObjectStore.Facts;
import dev.tern.state.ObjectStore.Stored;
import dev.tern.state.StoreException;
import dev.tern.state.WriteCondition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds for the keys of every store of objects, and for its lists of them: a part of {@link ObjectStoreKit}. */
public abstract class ObjectKeysKit {
    private static final int PAGE = 7;
    private static final int MOST_BYTES = 1024 * 1024;

    /** What the keys of this test begin with. */
    final String own = OddKeys.fresh();

    /** For {@link ObjectStoreKit}. */
    ObjectKeysKit() {}

    /** The store; the same objects are in it each time this is asked. */
    protected abstract ObjectStore store();

    /**
     * Whether the service itself can have such a key: one that it cannot must be refused for good, and not stand for
     * another. Override it with what its documentation says.
     */
    protected boolean isPossible(String key) {
        return true;
    }

    @Test
    @DisplayName(
            "keys of any printable characters are kept apart, by case too, or refused for good where the service must")
    void oddKeys() {
        List<String> keys =
                OddKeys.printable().stream().map(odd -> own + "/" + odd).toList();

        for (String key : keys) {
            if (isPossible(key)) {
                put(key, "under " + key);
            } else {
                assertRefused(() -> put(key, "under " + key));
                assertRefused(() -> store().get(key, 100));
            }
        }
        keys.stream().filter(this::isPossible).forEach(key -> assertEquals("under " + key, text(key)));
    }

    @Test
    @DisplayName("the longest keys are kept apart by their last letter, and longer ones, none and control characters"
            + " refused")
    void longKeys() {
        for (String sign : List.of("x", "é", "日", "😀")) {
            String key = OddKeys.ofLength(own + sign, sign, ObjectStore.MOST_KEY_BYTES - 1);
            put(key + "1", sign + 1);
            put(key + "2", sign + 2);
            assertEquals(sign + 1, text(key + "1"));
            assertEquals(sign + 2, text(key + "2"));
            assertRefused(() -> put(key + "12", ""));
        }
        assertRefused(() -> put("", ""));
        assertRefused(() -> put(own + "\n", ""));
    }

    @Test
    @DisplayName("a list in pages has every object once, in order, and only the last page is not full")
    void pages() {
        List<String> keys = IntStream.range(0, 30)
                .mapToObj(number -> own + "/" + number + (number % 2 == 0 ? "/even" : "-odd"))
                .sorted(OddKeys.UTF_8_ORDER)
                .toList();
        keys.forEach(key -> put(key, key));

        List<String> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        List<String> page;
        do {
            page = keys(store().list(own, seen.isEmpty() ? "" : seen.get(seen.size() - 1), PAGE));
            seen.addAll(page);
            sizes.add(page.size());
        } while (page.size() == PAGE);
        assertEquals(keys, seen);
        assertEquals(List.of(7, 7, 7, 7, 2), sizes);
    }

    @Test
    @DisplayName("a list begins after a key whether that one is there or not, and ends with the prefix")
    void prefixAndAfter() {
        List<String> keys = Stream.of("folder/a", "folder/b", "folder/c", "folders", "other")
                .map(end -> own + "/" + end)
                .toList();
        keys.forEach(key -> put(key, "content"));

        assertEquals(keys.subList(0, 3), keys(store().list(own + "/folder/", "", 10)));
        assertEquals(keys.subList(0, 4), keys(store().list(own + "/fol", "", 10)));
        assertEquals(keys.subList(2, 4), keys(store().list(own + "/fol", own + "/folder/b", 10)));
        assertEquals(keys.subList(2, 4), keys(store().list(own + "/fol", own + "/folder/bb", 10)));
        assertEquals(keys.subList(0, 1), keys(store().list(own + "/fol", own + "/a", 1)));
        assertEquals(List.of(), store().list(own + "/folder/", own + "/other", 10));
        assertEquals(List.of(), store().list(own + "/none", "", 10));
        assertEquals(List.of(), store().list(own + "/FOLDER", "", 10));
    }

    @Test
    @DisplayName("a list has keys of any printable characters as they were put, with their size and version")
    void oddKeysInLists() {
        List<Facts> expected = OddKeys.printable().stream()
                .map(odd -> own + "/" + odd)
                .filter(key -> isPossible(key) && !isBeyondTheBasicPlane(key))
                .sorted(OddKeys.UTF_8_ORDER)
                .map(key -> new Facts(key, utf8(key).length, put(key, key).orElseThrow()))
                .toList();

        assertEquals(expected, store().list(own, "", 1_000));
        for (Facts each : expected) {
            assertTrue(store().list(each.key(), "", 10).contains(each), each.key());
        }
    }

    @Test
    @DisplayName("a list is in the order of UTF-8, which is not that of Java's strings")
    void utf8Order() {
        List<String> keys = Stream.of("a", "é", "日", "\uff5e", "😀")
                .map(end -> own + "/" + end)
                .toList();
        keys.forEach(key -> put(key, "content"));

        assertEquals(keys, keys(store().list(own, "", 10)));
        assertEquals(keys.subList(4, 5), keys(store().list(own, keys.get(3), 10)));
    }

    /** Writes text without a condition. */
    final Optional<String> put(String key, String text) {
        return put(key, text, WriteCondition.always());
    }

    /** Writes text. */
    final Optional<String> put(String key, String text, WriteCondition condition) {
        return store().put(key, ObjectContent.of(text), condition);
    }

    /** An object that is there. */
    final Stored read(String key) {
        return store().get(key, MOST_BYTES).orElseThrow();
    }

    /** The text of an object that is there. */
    final String text(String key) {
        return new String(read(key).content(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isBeyondTheBasicPlane(String key) {
        return key.codePoints().anyMatch(Character::isSupplementaryCodePoint);
    }

    private static List<String> keys(List<Facts> page) {
        return page.stream().map(Facts::key).toList();
    }

    private static void assertRefused(Runnable call) {
        assertFalse(assertThrows(StoreException.class, call::run).isTemporary(), "it would be tried again");
    }
}
