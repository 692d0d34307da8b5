package dev.tern.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnlyChunkIndexTest {
    private static final IndexedDocument TERNS = new IndexedDocument(
            "terns", "Terns", "text/plain", Map.of(), List.of(new Chunk("terns", 1, "", "Terns dive for fish.")));

    @TempDir
    private Path folder;

    @Test
    @DisplayName("documents that were deployed with the function are found")
    void findsWhatWasDeployed() {
        try (LuceneChunkIndex elsewhere = new LuceneChunkIndex(folder)) {
            elsewhere.write(List.of(TERNS), List.of());
        }

        try (ReadOnlyChunkIndex index = new ReadOnlyChunkIndex(folder)) {
            assertThat(index.search(ChunkQuery.of("fish", 5)))
                    .extracting(hit -> hit.chunk().document())
                    .containsExactly("terns");
            assertThat(index.documents("", 5)).hasSize(1);
            assertThat(index.entries(List.of("terns"))).containsKey("terns");
        }
    }

    @Test
    @DisplayName("to touch it opens the files that were deployed: those that cannot be read are noticed")
    void touchesWhatWasDeployed() throws IOException {
        Files.writeString(folder.resolve("segments_1"), "no index");

        try (ReadOnlyChunkIndex index = new ReadOnlyChunkIndex(folder)) {
            Throwable searched = catchThrowable(() -> index.search(ChunkQuery.of("fish", 5)));
            assertThat(searched).isNotNull();
            assertThatThrownBy(index::touch).hasSameClassAs(searched);
        }
    }

    @Test
    @DisplayName("a write is refused, and what was there stays")
    void refusesToBeWritten() {
        try (LuceneChunkIndex elsewhere = new LuceneChunkIndex(folder)) {
            elsewhere.write(List.of(TERNS), List.of());
        }

        try (ReadOnlyChunkIndex index = new ReadOnlyChunkIndex(folder)) {
            assertThatThrownBy(() -> index.write(List.of(), List.of("terns"))).isInstanceOf(NotDurableException.class);
            assertThat(index.documents("", 5)).hasSize(1);
        }
    }

    @Test
    @DisplayName("without a folder there is nothing, and none is made")
    void emptyWithoutFolder() {
        Path nowhere = folder.resolve("nowhere");

        try (ReadOnlyChunkIndex index = new ReadOnlyChunkIndex(nowhere)) {
            assertThat(index.search(ChunkQuery.of("fish", 5))).isEmpty();
        }
        assertThat(nowhere).doesNotExist();
    }
}
