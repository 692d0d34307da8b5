package dev.tern.index.remote;

import static dev.tern.index.remote.Documents.document;
import static dev.tern.index.remote.Documents.ids;
import static dev.tern.index.remote.Documents.longDocument;
import static dev.tern.index.remote.Documents.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.state.ObjectContent;
import dev.tern.state.StoreException;
import dev.tern.state.WriteCondition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An index in a store of objects with a damaged or missing file")
class DamagedIndexTest {
    @TempDir
    Path disk;

    private final TroubledStore store = new TroubledStore();

    @Test
    @DisplayName("fetches a copy again that is damaged or cut off")
    void damagedCopy() throws IOException {
        put(machine("a", Duration.ZERO), longDocument("x"));
        for (Path copy : copies("a")) {
            byte[] content = Files.readAllBytes(copy);
            content[content.length / 2] ^= 1;
            Files.write(copy, content);
        }
        assertThat(ids(machine("a", Duration.ZERO))).containsExactly("x");

        for (Path copy : copies("a")) {
            Files.write(copy, new byte[1]);
        }
        assertThat(ids(machine("a", Duration.ZERO))).containsExactly("x");
        assertThat(store.downloads).hasSize(2);
    }

    @Test
    @DisplayName("says so when a file in the store is damaged")
    void damagedObject() {
        put(machine("a", Duration.ZERO), longDocument("x"));
        store.put(store.files().get(0), ObjectContent.of("damaged"), WriteCondition.always());

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> ids(machine("b", Duration.ZERO)))
                .withMessage("a file of the index is damaged in the store")
                .matches(failure -> !failure.isTemporary());
    }

    @Test
    @DisplayName("says so when a file is missing in the store, and does not look for it for ever")
    void missingObject() {
        put(machine("a", Duration.ZERO), longDocument("x"));
        store.delete(store.files().get(0));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> ids(machine("b", Duration.ZERO)))
                .withMessage("a file of the index is missing in the store");
    }

    @Test
    @DisplayName("does not open an index of another layout, and says what to do")
    void otherLayout() {
        store.put(Manifests.KEY, ObjectContent.of("{\"layout\":99,\"files\":[]}"), WriteCondition.always());

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> put(machine("a", Duration.ZERO), document("x", "Terns fly.")))
                .withMessageContaining("layout 99")
                .withMessageContaining("another location");
    }

    @Test
    @DisplayName("reads on when the files of a commit vanish while they are fetched, since there is a newer one")
    void vanishedFile() {
        RemoteChunkIndex writer = machine("a", Duration.ZERO);
        put(writer, longDocument("x"));
        String old = store.files().get(0);
        store.beforeDownload = first -> {
            store.beforeDownload = key -> {};
            put(writer, longDocument("x"), longDocument("y"));
            store.delete(old);
        };

        assertThat(ids(machine("b", Duration.ZERO))).containsExactly("x", "y");
    }

    private RemoteChunkIndex machine(String name, Duration refresh) {
        return new RemoteChunkIndex(store, disk.resolve(name), refresh);
    }

    private List<Path> copies(String machine) throws IOException {
        try (Stream<Path> files = Files.list(disk.resolve(machine))) {
            return files.filter(file -> file.toString().endsWith(".cfs")).toList();
        }
    }
}
