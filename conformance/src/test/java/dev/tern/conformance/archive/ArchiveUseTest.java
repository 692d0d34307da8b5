package dev.tern.conformance.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.conformance.archive.ArchiveUse.Share;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a run takes from an archive")
class ArchiveUseTest {
    private static final String LOG = """
            java.lang.Object source: shared objects file
            java.util.concurrent.Flow source: shared objects file (top)
            dev.tern.http.Route source: shared objects file (top)
            dev.tern.http.Route$$Lambda$1/0x01 source: shared objects file (top)
            org.springframework.core.Ordered source: shared objects file (top)
            org.springframework.core.Late source: file:/var/task/lib/tern.jar
            some other line
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is counted from Java's own log, and what comes with Java is not an archive of ours")
    void countsByPrefix() throws IOException {
        ArchiveUse use = ArchiveUse.of(ArchiveKind.CLASS_DATA, ClassLog.read(log(LOG)));

        assertThat(use.all()).isEqualTo(new Share(6, 4));
        assertThat(use.application()).isEqualTo(new Share(4, 3));
        assertThat(use.spring()).isEqualTo(new Share(2, 1));
        assertThat(use.tern()).isEqualTo(new Share(2, 2));
        assertThat(use.orFail()).isSameAs(use);
        assertThat(use)
                .hasToString("classes from the archive: 4 of 6; the program's 3 of 4, Spring's 1 of 2, Tern's 2 of 2");
    }

    @Test
    @DisplayName("is nothing where the classes come from a jar, and that is an error with the number in it")
    void notUsed() throws IOException {
        String jarOnly = LOG.replace("shared objects file (top)", "file:/var/task/lib/tern.jar");
        ArchiveUse use = ArchiveUse.of(ArchiveKind.CLASS_DATA, ClassLog.read(log(jarOnly)));

        assertThatThrownBy(use::orFail)
                .isInstanceOf(ArchiveException.class)
                .hasMessage("the archive is not used: 0 of 4 classes of the program came from it");
    }

    @Test
    @DisplayName("from an AOT cache includes Java's own classes, whose archive it replaces")
    void cacheReplacesJavasArchive() throws IOException {
        ArchiveUse use = ArchiveUse.of(ArchiveKind.AOT_CACHE, ClassLog.read(log(LOG.replace(" (top)", ""))));

        assertThat(use.all()).isEqualTo(new Share(6, 5));
    }

    @Test
    @DisplayName("is nothing where nothing of the program was loaded")
    void nothingLoaded() throws IOException {
        ArchiveUse use = ArchiveUse.of(ArchiveKind.CLASS_DATA, ClassLog.read(log("")));

        assertThatThrownBy(use::orFail).hasMessageContaining("0 of 0");
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("classes.log"), text, UTF_8);
    }
}
