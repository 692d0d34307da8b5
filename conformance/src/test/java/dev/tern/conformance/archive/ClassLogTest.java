package dev.tern.conformance.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.archive.ClassLog.LoadedClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Java's log of the classes that it loads")
class ClassLogTest {
    private static final String UNTIMED = "java.lang.Object source: shared objects file\n";
    private static final String TIMED = "[53553032ns] java.lang.Object source: shared objects file\n";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("tells name and source of each class, and no time unless it was asked for")
    void untimed() throws IOException {
        assertThat(ClassLog.read(log(UNTIMED)))
                .containsExactly(new LoadedClass("java.lang.Object", "shared objects file", null));
    }

    @Test
    @DisplayName("tells with times how long Java had been running when it loaded a class")
    void timed() throws IOException {
        assertThat(ClassLog.read(log(TIMED)))
                .containsExactly(
                        new LoadedClass("java.lang.Object", "shared objects file", Duration.ofNanos(53_553_032)));
    }

    @Test
    @DisplayName("may have other lines, which are no classes")
    void otherLines() throws IOException {
        assertThat(ClassLog.read(log("[1ns] some other line\n" + TIMED + "another\n")))
                .hasSize(1);
    }

    @Test
    @DisplayName("has times only where the option asks for them")
    void options() {
        Path file = Path.of("classes.log");

        assertThat(ClassLog.option(file)).isEqualTo("-Xlog:class+load=info:file=classes.log:none");
        assertThat(ClassLog.timedOption(file)).isEqualTo("-Xlog:class+load=info:file=classes.log:uptimenanos");
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("classes.log"), text, UTF_8);
    }
}
