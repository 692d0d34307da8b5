package dev.tern.index.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The folder for the copies of an index")
class CopiesFolderTest {

    @TempDir
    Path temporary;

    @Test
    @DisplayName("is the same for every process, and another for another index")
    void same() {
        Path folder = CopiesFolder.of("s3://bucket/a", temporary);

        assertThat(folder).isDirectory().hasParent(temporary);
        assertThat(CopiesFolder.of("s3://bucket/a", temporary)).isEqualTo(folder);
        assertThat(CopiesFolder.of("s3://bucket/b", temporary)).isNotEqualTo(folder);
        assertThat(temporary.toFile().list()).hasSize(2);
    }

    @Test
    @DisplayName("is no link that somebody has put there to lead elsewhere")
    void link() throws IOException {
        Path folder = CopiesFolder.of("s3://bucket/a", temporary);
        Files.delete(folder);
        Files.createSymbolicLink(folder, Files.createDirectory(temporary.resolve("elsewhere")));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> CopiesFolder.of("s3://bucket/a", temporary))
                .withMessageContaining("somebody else's");
    }
}
