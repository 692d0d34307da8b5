package dev.tern.conformance.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore.Facts;
import dev.tern.state.ObjectStore.Stored;
import dev.tern.state.ObjectTooLargeException;
import dev.tern.state.StoreAddress;
import dev.tern.state.WriteCondition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds for every store of objects. Extend it and say which store is tested; one store, or one service, may serve
 * all tests, as each uses keys of its own. What holds for their keys and lists is in {@link ObjectKeysKit}, for reads
 * of a part in {@link ObjectPartsKit}.
 */
@Timeout(120)
public abstract class ObjectStoreKit extends ObjectPartsKit {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int BIG = 20 * MEBIBYTE;

    @TempDir
    private Path folder;

    /** For subclasses. */
    protected ObjectStoreKit() {}

    @Test
    @DisplayName("an object is what was put, with one version wherever it is told")
    void putAndGet() {
        String version = put(own, "content").orElseThrow();

        assertEquals(Optional.of(new Facts(own, 7, version)), store().facts(own));
        assertEquals(version, read(own).version());
        assertEquals("content", text(own));
        assertEquals(List.of(new Facts(own, 7, version)), store().list(own, "", 10));
    }

    @Test
    @DisplayName("an object that is not there has no facts, no content and no file")
    void missing() {
        Path target = folder.resolve("target");

        assertEquals(Optional.empty(), store().facts(own));
        assertEquals(Optional.empty(), store().get(own, 100));
        assertFalse(store().download(own, target));
        assertFalse(Files.exists(target));
    }

    @Test
    @DisplayName("without a condition, the last write stays")
    void always() {
        String first = put(own, "first").orElseThrow();
        String second = put(own, "the second").orElseThrow();

        assertNotEquals(first, second);
        assertEquals(Optional.of(new Facts(own, 10, second)), store().facts(own));
        assertEquals("the second", text(own));
    }

    @Test
    @DisplayName("a write that wants nothing to be there changes nothing that is")
    void ifAbsent() {
        assertTrue(put(own, "first", WriteCondition.ifAbsent()).isPresent());
        assertEquals(Optional.empty(), put(own, "second", WriteCondition.ifAbsent()));
        assertEquals("first", text(own));
        store().delete(own);
        assertTrue(put(own, "third", WriteCondition.ifAbsent()).isPresent());
    }

    @Test
    @DisplayName("a write that wants a version changes that one alone, and makes nothing where nothing is")
    void ifVersion() {
        String first = put(own, "first").orElseThrow();

        String second = put(own, "second", WriteCondition.ifVersion(first)).orElseThrow();
        assertEquals(Optional.empty(), put(own, "lost", WriteCondition.ifVersion(first)));
        assertEquals(Optional.empty(), put(own, "lost", WriteCondition.ifVersion("no-such-version")));
        assertEquals("second", text(own));
        store().delete(own);
        assertEquals(Optional.empty(), put(own, "lost", WriteCondition.ifVersion(second)));
        assertEquals(Optional.empty(), store().facts(own));
    }

    @Test
    @DisplayName("of 16 writers of an object that is not there, just one writes")
    void oneWinner() throws Exception {
        assertOneWinner(Race.of(16, number -> put(own, "writer " + number, WriteCondition.ifAbsent())));
    }

    @Test
    @DisplayName("of 16 writers that have read the same version, just one writes")
    void oneWinnerOfAVersion() throws Exception {
        String version = put(own, "first").orElseThrow();

        assertOneWinner(Race.of(16, number -> put(own, "writer " + number, WriteCondition.ifVersion(version))));
    }

    @Test
    @DisplayName("eight threads that count up one object at once lose nothing")
    void nothingLost() throws Exception {
        put(own, "0");

        Race.of(8, number -> {
            List.of(1, 2, 3).forEach(each -> countUp());
            return number;
        });
        assertEquals("24", text(own));
    }

    @Test
    @DisplayName("who reads while others write gets one write whole")
    void whole() throws Exception {
        put(own, "0".repeat(MEBIBYTE / 4));

        Race.of(4, number -> {
            for (int round = 0; round < 6; round++) {
                if (number == 0) {
                    put(own, Integer.toString(round).repeat(MEBIBYTE / 4 - round));
                } else {
                    String seen = text(own);
                    int written = seen.charAt(0) - '0';
                    assertTrue(seen.equals(Integer.toString(written).repeat(MEBIBYTE / 4 - written)), "not one write");
                }
            }
            return number;
        });
    }

    @Test
    @DisplayName("an object of 20 MiB goes from a file to a file")
    void big() throws IOException {
        byte[] bytes = new byte[BIG];
        new Random(7).nextBytes(bytes);
        Path source = Files.write(folder.resolve("source"), bytes);
        Path target = folder.resolve("target");

        String version = store().put(own, ObjectContent.of(source), WriteCondition.ifAbsent())
                .orElseThrow();
        assertEquals(Optional.of(new Facts(own, BIG, version)), store().facts(own));
        assertTrue(store().download(own, target));
        assertEquals(-1, Files.mismatch(source, target));
        assertThrows(ObjectTooLargeException.class, () -> store().get(own, MEBIBYTE));
        assertEquals(Optional.empty(), store().put(own, ObjectContent.of(source), WriteCondition.ifAbsent()));
        store().delete(own);
    }

    @Test
    @DisplayName("an object that has just the bytes that are wanted at most is read, and with one more it is refused")
    void mostBytes() {
        put(own, "12345");

        assertEquals("12345", new String(store().get(own, 5).orElseThrow().content(), StandardCharsets.UTF_8));
        assertEquals(5, store().get(own, Long.MAX_VALUE).orElseThrow().content().length);
        assertThrows(ObjectTooLargeException.class, () -> store().get(own, 4));
    }

    @Test
    @DisplayName("an object may be empty")
    void empty() throws IOException {
        Path source = Files.createFile(folder.resolve("source"));
        Path target = folder.resolve("target");

        put(own, "");
        assertTrue(store().put(own + "-file", ObjectContent.of(source), WriteCondition.always())
                .isPresent());
        for (String key : List.of(own, own + "-file")) {
            assertArrayEquals(new byte[0], store().get(key, 0).orElseThrow().content());
            assertEquals(0, store().facts(key).orElseThrow().size());
        }
        assertTrue(store().download(own, target));
        assertEquals(0, Files.size(target));
    }

    @Test
    @DisplayName("a deleted object is gone, and deleting it again is no error")
    void delete() {
        put(own, "content");

        store().delete(own);
        store().delete(own);
        assertEquals(Optional.empty(), store().facts(own));
        assertEquals(Optional.empty(), store().get(own, 100));
        assertEquals(List.of(), store().list(own, "", 10));
    }

    @Test
    @DisplayName("the address can be read as one again, and does not end with a slash")
    void address() {
        String address = store().address();

        assertFalse(StoreAddress.parse(address).scheme().isEmpty());
        assertFalse(address.endsWith("/"), address);
    }

    private void assertOneWinner(List<Optional<String>> versions) {
        List<Optional<String>> winners =
                versions.stream().filter(Optional::isPresent).toList();
        assertEquals(1, winners.size());
        assertEquals("writer " + versions.indexOf(winners.get(0)), text(own));
        assertEquals(winners.get(0), store().facts(own).map(Facts::version));
    }

    private void countUp() {
        Stored last = read(own);
        while (put(own, oneMore(last), WriteCondition.ifVersion(last.version())).isEmpty()) {
            Race.pause();
            last = read(own);
        }
    }

    private static String oneMore(Stored last) {
        return Integer.toString(Integer.parseInt(new String(last.content(), StandardCharsets.UTF_8)) + 1);
    }
}
