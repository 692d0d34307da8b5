package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifficultIngestIT {
    private static final long TWO_GIGABYTES = 2L << 30;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a file of two gigabytes fails alone, at once, and the others are ingested")
    void hugeFile() throws Exception {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        try (RandomAccessFile huge =
                new RandomAccessFile(documents.resolve("huge.txt").toFile(), "rw")) {
            huge.setLength(TWO_GIGABYTES);
        }
        Files.writeString(documents.resolve("good.md"), "Terns nest in Iceland.");

        TernProcess run = TernProcess.run(folder, "", "ingest", documents.toString(), "--json");

        JsonNode results = new ObjectMapper().readTree(run.out()).path("results");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(results.findValuesAsText("status")).containsExactlyInAnyOrder("failed", "created");
        assertThat(run.err()).contains("huge.txt: is larger than 50000000 bytes");
    }

    @Test
    @DisplayName("when nothing more can be written the ingest says so, and what was there before stays")
    void fullDisk() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell that can limit the size of files");
        Path first = Files.writeString(folder.resolve("first.md"), "Terns nest in Iceland.");
        Path second = Files.writeString(folder.resolve("second.md"), "Herons stand in water. ".repeat(30_000));
        assertThat(TernProcess.run(folder, "", "ingest", first.toString()).exitCode())
                .isZero();

        String limited =
                "ulimit -f 64; exec " + OneJar.java() + " -XX:-UsePerfData -jar " + OneJar.jar() + " ingest " + second;
        TernProcess full = TernProcess.run(folder, "", List.of("/bin/sh", "-c", limited));

        assertThat(full.exitCode()).isEqualTo(1);
        assertThat(full.err()).contains("the documents could not be written; the disk may be full");
        TernProcess list = TernProcess.run(folder, "", "documents", "--json");
        assertThat(new ObjectMapper().readTree(list.out()).path("documents").findValuesAsText("id"))
                .containsExactly(first.toString());
        assertThat(TernProcess.run(folder, "", "ingest", second.toString()).exitCode())
                .isZero();
    }
}
