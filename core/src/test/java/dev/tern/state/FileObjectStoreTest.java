package dev.tern.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Objects in a folder")
class FileObjectStoreTest {

    @TempDir
    private Path around;

    private Path folder;
    private ObjectStore store;

    @BeforeEach
    void open() {
        folder = around.resolve("objects");
        store = new FileObjectStore(folder);
    }

    @Test
    @DisplayName("are files with just their content, under a name that is the key where it can be")
    void readable() {
        put("report-2026.json", "{\"a\":1}");
        put("results/Größe.txt", "big");

        assertThat(folder.resolve("report-2026.json")).hasContent("{\"a\":1}");
        assertThat(folder.resolve("results%2f%47r%c3%b6%c3%9fe.txt")).hasContent("big");
    }

    @Test
    @DisplayName("never leave it, and never meet on a file system where case does not count")
    void inside() throws IOException {
        List<String> keys = List.of("../x", "/etc/x", "..", ".", "a/../../x", ".lock", "KEY", "Key", "key", "a\\..\\x");
        keys.forEach(key -> put(key, key));

        assertThat(around.toFile().list()).containsExactly("objects");
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names)
                    .hasSize(keys.size() + 1)
                    .allSatisfy(name -> assertThat(name).isEqualTo(name.toLowerCase(Locale.ROOT)));
        }
        assertThat(keys).allSatisfy(key -> assertThat(store.facts(key)).isPresent());
    }

    @Test
    @DisplayName("are not what else lies in it")
    void foreign() throws IOException {
        put("own", "x");
        Files.writeString(folder.resolve("README.MD"), "not an object");
        Files.writeString(folder.resolve("100%"), "not an object");
        Files.writeString(folder.resolve("own%2E"), "not an object");
        Files.createDirectories(folder.resolve("folder"));

        assertThat(store.list("", "", 10)).extracting(ObjectStore.Facts::key).containsExactly("own");
        assertThat(store.get("folder", 10)).isEmpty();
    }

    @Test
    @DisplayName("that were half written when their process ended are cleaned up a day later, and never seen")
    void left() throws IOException {
        Files.createDirectories(folder);
        Path old = Files.writeString(folder.resolve(".new-1"), "half");
        Path young = Files.writeString(folder.resolve(".new-2"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

        put("key", "x");
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(store.list("", "", 10)).hasSize(1);
    }

    @Test
    @DisplayName("that are refused or fail leave no file behind")
    void nothingLeft() {
        put("key", "x");
        store.put("key", ObjectContent.of("y"), WriteCondition.ifAbsent());
        var unused = catchThrowableOfType(
                StoreException.class,
                () -> store.put("other", ObjectContent.of(around.resolve("none")), WriteCondition.always()));

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("key", ".lock");
    }

    @Test
    @DisplayName("have another version after each write, even of the same content in the same moment")
    void versions() {
        List<String> versions =
                Stream.generate(() -> put("key", "same")).limit(200).toList();

        assertThat(versions).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("have nothing where no file of this system can be")
    void farAway() {
        put("key", "x");

        assertThat(store.range("key", Long.MAX_VALUE, 1))
                .hasValueSatisfying(part -> assertThat(part).isEmpty());
    }

    @Test
    @DisplayName("cannot be where a file is, and trying again does not help")
    void fileInPlace() throws IOException {
        Files.writeString(folder, "a file");

        StoreException failure = catchThrowableOfType(StoreException.class, () -> put("key", "x"));
        assertThat(failure).hasMessage("the folder is a file");
        assertThat(failure.isTemporary()).isFalse();
    }

    private String put(String key, String text) {
        return store.put(key, ObjectContent.of(text), WriteCondition.always()).orElseThrow();
    }
}
