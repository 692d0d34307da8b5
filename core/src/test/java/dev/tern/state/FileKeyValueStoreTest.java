package dev.tern.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Values in a folder")
class FileKeyValueStoreTest {
    private static final Duration LIFE = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-07-01T12:00:00Z");

    @Test
    @DisplayName("that have expired are deleted by a write an hour later, and no others")
    void cleaned() {
        KeyValueStore store = new FileKeyValueStore(folder, () -> now);
        store.putIfAbsent("short", "x", LIFE);
        store.putIfAbsent("long", "x", LIFE.multipliedBy(100));

        now = now.plus(Duration.ofMinutes(30));
        store.putIfAbsent("another", "x", LIFE.multipliedBy(100));
        assertThat(files()).isEqualTo(3);
        now = now.plus(Duration.ofMinutes(30));
        store.putIfAbsent("one more", "x", LIFE);

        assertThat(files()).isEqualTo(3);
        assertThat(store.get("long")).isPresent();
        assertThat(store.get("one more")).isPresent();
    }

    @Test
    @DisplayName("are seen by another store in the same folder, as by another process")
    void shared() {
        new FileKeyValueStore(folder, () -> now).putIfAbsent("key", "value", LIFE);

        KeyValueStore other = new FileKeyValueStore(folder, () -> now);
        assertThat(other.get("key").orElseThrow().value()).isEqualTo("value");
        assertThat(other.putIfAbsent("key", "lost", LIFE)).isFalse();
    }

    private long files() {
        String[] names = folder.toFile().list((parent, name) -> name.endsWith(".json"));
        return names == null ? 0 : names.length;
    }
}
