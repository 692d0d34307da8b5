package dev.tern.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.config.SettingsSource;
import dev.tern.index.Chunk;
import dev.tern.index.ChunkIndex;
import dev.tern.index.IndexedDocument;
import dev.tern.index.LuceneChunkIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The index of a runtime")
class ConfiguredIndexTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("is in the data folder where no setting says another place")
    void dataFolder() {
        try (TernRuntime runtime = start(Map.of("tern.data", folder.toString()))) {
            assertThat(index(runtime)).isInstanceOf(LuceneChunkIndex.class);
        }
    }

    @Test
    @DisplayName("is seen by each runtime that has the same place, also where no files are kept")
    void shared() {
        String place = "file://" + folder.resolve("index");
        Map<String, String> settings = Map.of("tern.index.location", place, "tern.index.refresh-seconds", "0");
        Chunk chunk = new Chunk("a", 1, "", "Terns fly.");
        try (TernRuntime one = start(settings);
                TernRuntime other = start(settings)) {
            assertThat(folder.resolve("index")).doesNotExist();

            index(one)
                    .write(
                            List.of(new IndexedDocument("a", "hash", "text/plain", Map.of(), List.of(chunk))),
                            List.of());

            assertThat(index(other).entries(List.of("a"))).containsKey("a");
            assertThat(folder.resolve("index/manifest.json")).exists();
        }
    }

    @Test
    @DisplayName("stops the start if its place is none")
    void wrong() {
        assertThatThrownBy(
                        () -> start(Map.of("tern.index.location", "ftp://host")).close())
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("tern.index.location must be the address of a store of objects, which begins ");
    }

    private static ChunkIndex index(TernRuntime runtime) {
        return runtime.context().getBean(ChunkIndex.class);
    }

    private static TernRuntime start(Map<String, String> settings) {
        return TernRuntime.start(List.of(SettingsSource.of("a test", settings)), Map.of());
    }
}
