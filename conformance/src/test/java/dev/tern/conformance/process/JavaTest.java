package dev.tern.conformance.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(new Java(home).feature()).isEqualTo(25);
    }

    @Test
    @DisplayName("a directory that is no Java home has no version")
    void refusesOtherDirectories(@TempDir Path home) {
        assertThat(new Java(home).version()).isEmpty();
        assertThatIllegalStateException().isThrownBy(new Java(home)::feature).withMessageContaining(home.toString());
    }

    @Test
    @DisplayName("the Javas of a machine include the running one, each feature number once")
    void findsTheInstalledOnes() throws IOException {
        List<Integer> features =
                InstalledJavas.all().stream().map(Java::feature).toList();

        assertThat(features)
                .contains(Java.running().feature())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(InstalledJavas.from(999)).isEmpty();
    }
}
