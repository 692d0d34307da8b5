package dev.tern.conformance.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tern.state.ObjectContent;
import dev.tern.state.WriteCondition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for reads of a part in every store of objects: a part of {@link ObjectStoreKit}. */
public abstract class ObjectPartsKit extends ObjectKeysKit {
    private static final int SIZE = 300_000;
    private static final byte[] NOTHING = {};

    private final byte[] whole = new byte[SIZE];

    /** For {@link ObjectStoreKit}. */
    ObjectPartsKit() {
        new Random(11).nextBytes(whole);
    }

    @Test
    @DisplayName("a part is just the bytes that were asked for, wherever it begins")
    void part() {
        putWhole();

        assertPart(0, 1);
        assertPart(0, 1_000);
        assertPart(1, 1);
        assertPart(123_456, 100_001);
        assertPart(SIZE - 1, 1);
        assertPart(SIZE - 1_000, 1_000);
        assertPart(0, SIZE);
    }

    @Test
    @DisplayName("a part that goes on beyond the end is what is there, whatever was asked for")
    void lastPart() {
        putWhole();

        assertArrayEquals(Arrays.copyOfRange(whole, SIZE - 10, SIZE), range(SIZE - 10, 11));
        assertArrayEquals(Arrays.copyOfRange(whole, SIZE - 10, SIZE), range(SIZE - 10, Integer.MAX_VALUE));
        assertArrayEquals(whole, range(0, SIZE + 1));
    }

    @Test
    @DisplayName("of a part that begins beyond the end nothing is there, and the object still is")
    void beyond() {
        putWhole();

        assertArrayEquals(NOTHING, range(SIZE, 1));
        assertArrayEquals(NOTHING, range(SIZE + 1, 1_000));
        assertArrayEquals(NOTHING, range(1L << 40, 1_000));
    }

    @Test
    @DisplayName("an empty object has nothing in any part")
    void partOfNothing() {
        put(own, "");

        assertArrayEquals(NOTHING, range(0, 1_000));
        assertArrayEquals(NOTHING, range(7, 1_000));
    }

    @Test
    @DisplayName("an empty object has no first byte")
    void firstOfNothing() {
        put(own, "");

        assertArrayEquals(NOTHING, range(0, 1));
    }

    @Test
    @DisplayName("an object that is not there, or no more, has no parts")
    void partOfNone() {
        assertEquals(Optional.empty(), store().range(own, 0, 1));
        putWhole();
        store().delete(own);
        assertEquals(Optional.empty(), store().range(own, 0, 1));
        assertEquals(Optional.empty(), store().range(own, SIZE, 1));
    }

    @Test
    @DisplayName("a part in a file is the same bytes, and replaces what was there")
    void partInFile(@TempDir Path folder) throws IOException {
        putWhole();
        Path target = Files.writeString(folder.resolve("part"), "before");

        assertTrue(store().download(own, 123_456, 100_001, target));
        assertArrayEquals(Arrays.copyOfRange(whole, 123_456, 223_457), Files.readAllBytes(target));

        assertTrue(store().download(own, SIZE - 10, 1L << 40, target));
        assertArrayEquals(Arrays.copyOfRange(whole, SIZE - 10, SIZE), Files.readAllBytes(target));

        assertTrue(store().download(own, SIZE, 1, target));
        assertArrayEquals(NOTHING, Files.readAllBytes(target));
    }

    @Test
    @DisplayName("of an object that is not there no part becomes a file")
    void partOfNoneInFile(@TempDir Path folder) {
        Path target = folder.resolve("part");

        assertFalse(store().download(own, 0, 10, target));

        assertFalse(Files.exists(target));
    }

    @Test
    @DisplayName("a part is of what was written last")
    void partOfTheLast() {
        putWhole();
        put(own, "other");

        assertArrayEquals(new byte[] {'t', 'h'}, range(1, 2));
        assertArrayEquals(NOTHING, range(5, 2));
    }

    @Test
    @DisplayName("a part that begins before the beginning, or has no bytes, is a mistake of who asks")
    void noPart() {
        assertThrows(IllegalArgumentException.class, () -> store().range(own, -1, 10));
        assertThrows(IllegalArgumentException.class, () -> store().range(own, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> store().range(own, 0, -1));
    }

    private void putWhole() {
        store().put(own, ObjectContent.of(whole), WriteCondition.always());
    }

    private byte[] range(long from, int length) {
        return store().range(own, from, length).orElseThrow();
    }

    private void assertPart(int from, int length) {
        assertArrayEquals(Arrays.copyOfRange(whole, from, from + length), range(from, length));
    }
}
