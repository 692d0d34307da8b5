package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.index.DocumentEntry;
import dev.tern.index.LuceneChunkIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledIngestIT {
    private static final int KILLS = 20;
    private static final int DOCUMENTS = 400;
    private static final int CHUNKS_EACH = 3;

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "an ingest that is killed twenty times leaves a whole index each time, and the same command finishes it")
    void survives() throws Exception {
        Path documents = write();
        Path index = folder.resolve("data/index-2");
        Random random = new Random(42);
        for (int i = 0; i < KILLS; i++) {
            kill(ingest(documents), 300 + random.nextInt(2_200));
            assertWhole(index);
        }

        assertThat(ingest(documents).waitFor(120, TimeUnit.SECONDS)).isTrue();

        assertWhole(index);
        assertThat(entries(index)).hasSize(DOCUMENTS);
    }

    private Process ingest(Path documents) throws IOException {
        return new ProcessBuilder(
                        OneJar.java().toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        OneJar.jar().toString(),
                        "ingest",
                        documents.toString(),
                        "--data",
                        folder.resolve("data").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The time is what is left to chance here; the test waits for the process, not for a clock. */
    private static void kill(Process process, long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private static void assertWhole(Path index) throws IOException {
        if (!Files.isDirectory(index)) {
            return;
        }
        try (Directory directory = FSDirectory.open(index)) {
            if (DirectoryReader.indexExists(directory)) {
                try (CheckIndex check = new CheckIndex(directory)) {
                    assertThat(check.checkIndex().clean).isTrue();
                }
            }
        }
        assertThat(entries(index))
                .allSatisfy(entry -> assertThat(entry.chunks()).isEqualTo(CHUNKS_EACH));
    }

    private static List<DocumentEntry> entries(Path index) {
        try (LuceneChunkIndex opened = new LuceneChunkIndex(index)) {
            return opened.documents("", DOCUMENTS + 1);
        }
    }

    private Path write() throws IOException {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        for (int i = 0; i < DOCUMENTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int section = 0; section < CHUNKS_EACH; section++) {
                text.append("# Part ").append(section).append("\n\n");
                text.append("Island ").append(i).append(" has terns. ").append("The terns nest on gravel. ".repeat(8));
                text.append("\n\n");
            }
            Files.writeString(documents.resolve("island-" + i + ".md"), text);
        }
        return documents;
    }
}
