package dev.tern.conformance.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaTest {

    @Test
    @DisplayName("the Java that runs this has an executable")
    void knowsTheRunningOne() {
        assertThat(Java.running().executable()).isExecutable();
    }

    @Test
    @DisplayName("the version of another Java is read from its home, without starting it")
    void readsTheVersion(@TempDir Path home) throws IOException {
        String release =
                "IMPLEMENTOR=\"Eclipse Adoptium\"\nJAVA_VERSION=\"25.0.1\"\nJAVA_VERSION_DATE=\"2025-10-21\"\n";
        Files.writeString(home.resolve("release"), release, UTF_8);

        assertThat(new Java(home).version()).contains("25.0.1");
    }

    @Test
    @DisplayName("a directory that is no Java home has no version")
    void refusesOtherDirectories(@TempDir Path home) {
        assertThat(new Java(home).version()).isEmpty();
    }
}
