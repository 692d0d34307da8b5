package dev.tern.index.remote;

import static dev.tern.index.remote.Documents.document;
import static dev.tern.index.remote.Documents.found;
import static dev.tern.index.remote.Documents.ids;
import static dev.tern.index.remote.Documents.longDocument;
import static dev.tern.index.remote.Documents.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.snapshot.Restores;
import dev.tern.state.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An index in a store of objects")
class RemoteChunkIndexTest {
    private static final Duration LONG = Duration.ofDays(1);

    @TempDir
    Path disk;

    private final TroubledStore store = new TroubledStore();

    @Test
    @DisplayName("is empty where nothing has been written, and reading writes nothing")
    void empty() {
        RemoteChunkIndex index = machine("a", Duration.ZERO);

        assertThat(found(index, "tern")).isEmpty();
        assertThat(ids(index)).isEmpty();
        assertThat(index.entries(List.of("x"))).isEmpty();
        index.upkeep();
        assertThat(store.list("", "", 10)).isEmpty();
    }

    @Test
    @DisplayName("shows another machine what one has written, changed and taken out")
    void twoMachines() {
        RemoteChunkIndex writer = machine("a", Duration.ZERO);
        RemoteChunkIndex reader = machine("b", Duration.ZERO);

        put(writer, document("x", "Terns fly.", "Terns rest."), document("y", "Herons stand."));
        assertThat(found(reader, "terns")).containsExactly("x", "x");

        put(writer, document("x", "Gulls cry."));
        assertThat(found(reader, "terns")).isEmpty();
        assertThat(found(reader, "gulls")).containsExactly("x");

        writer.write(List.of(), List.of("x", "never there"));
        assertThat(ids(reader)).containsExactly("y");
        assertThat(reader.entries(List.of("y")).get("y").contentHash()).isEqualTo("Herons stand.");
    }

    @Test
    @DisplayName("keeps short files in the manifest, so that a small commit is two objects")
    void objects() {
        put(machine("a", Duration.ZERO), longDocument("x"));

        assertThat(store.list("", "", 10)).hasSize(2);
    }

    @Test
    @DisplayName("fetches only what is new after another machine's write")
    void onlyNew() {
        RemoteChunkIndex writer = machine("a", Duration.ZERO);
        RemoteChunkIndex reader = machine("b", Duration.ZERO);
        put(writer, longDocument("x"));
        ids(reader);
        assertThat(store.downloads).hasSize(1);

        put(writer, longDocument("y"));

        assertThat(ids(reader)).containsExactly("x", "y");
        assertThat(store.downloads).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    @DisplayName("fetches nothing that this machine has written, or another process of it has fetched")
    void sharedCopies() {
        RemoteChunkIndex writer = machine("a", Duration.ZERO);
        put(writer, longDocument("x"));

        assertThat(ids(writer)).containsExactly("x");
        assertThat(ids(machine("a", Duration.ZERO))).containsExactly("x");
        assertThat(store.downloads).isEmpty();
    }

    @Test
    @DisplayName("asks the store no more often than it was told, and sees its own writes at once")
    void refresh() {
        RemoteChunkIndex reader = machine("a", LONG);
        RemoteChunkIndex other = machine("b", LONG);
        put(other, document("x", "Terns fly."));
        assertThat(ids(reader)).containsExactly("x");

        put(other, document("y", "Terns rest."));
        int looks = store.looks.size();
        assertThat(ids(reader)).containsExactly("x");
        assertThat(found(reader, "terns")).containsExactly("x");
        assertThat(store.looks).hasSize(looks);

        put(reader, document("z", "Terns nest."));
        assertThat(ids(reader)).containsExactly("x", "y", "z");
    }

    @Test
    @DisplayName("asks the store again after a restore from a snapshot")
    void restored() {
        RemoteChunkIndex reader = machine("a", LONG);
        RemoteChunkIndex other = machine("b", LONG);
        put(other, document("x", "Terns fly."));
        ids(reader);
        put(other, document("y", "Terns rest."));

        Restores.another();

        assertThat(ids(reader)).containsExactly("x", "y");
    }

    @Test
    @DisplayName("goes on with what is open while the store cannot be reached, unless it is to look each time")
    void unreachable() {
        RemoteChunkIndex patient = machine("a", Duration.ofNanos(1));
        RemoteChunkIndex strict = machine("b", Duration.ZERO);
        put(patient, document("x", "Terns fly."));
        assertThat(ids(strict)).containsExactly("x");
        store.beforeLook = () -> {
            throw StoreException.temporary("the store cannot be reached", null);
        };

        assertThat(ids(patient)).containsExactly("x");
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> ids(strict));
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> ids(machine("c", LONG)));
    }

    @Test
    @DisplayName("touched, searches what is open and asks the store nothing")
    void touched() {
        RemoteChunkIndex index = machine("a", Duration.ZERO);
        put(index, document("x", "Terns fly."));
        int looks = store.looks.size();

        index.touch();
        machine("b", Duration.ZERO).touch();

        assertThat(store.looks).hasSize(looks);
    }

    @Test
    @DisplayName("can be started anew by deleting all of it, also for those who have it open")
    void startedAnew() {
        RemoteChunkIndex reader = machine("a", Duration.ZERO);
        put(machine("b", Duration.ZERO), document("x", "Terns fly."));
        assertThat(ids(reader)).containsExactly("x");

        store.list("", "", 10).forEach(object -> store.delete(object.key()));
        assertThat(ids(reader)).isEmpty();

        put(machine("c", Duration.ZERO), document("y", "Terns rest."));
        assertThat(ids(reader)).containsExactly("y");
    }

    @Test
    @DisplayName("stays a handful of objects over many small writes")
    void handful() {
        RemoteChunkIndex index = machine("a", Duration.ZERO);
        for (int i = 0; i < 60; i++) {
            put(index, document("d" + i, "Terns fly over island " + i));
        }

        assertThat(new Manifests(store).newest().manifest().files())
                .filteredOn(file -> file.name().endsWith(".si"))
                .hasSizeLessThan(15);
        assertThat(ids(index)).hasSize(60);
    }

    private RemoteChunkIndex machine(String name, Duration refresh) {
        return new RemoteChunkIndex(store, disk.resolve(name), refresh);
    }
}
