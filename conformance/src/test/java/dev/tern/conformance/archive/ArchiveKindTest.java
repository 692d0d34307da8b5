package dev.tern.conformance.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The archive of a Java")
class ArchiveKindTest {

    @ParameterizedTest
    @CsvSource({"17, CLASS_DATA", "21, CLASS_DATA", "24, CLASS_DATA", "25, AOT_CACHE", "26, AOT_CACHE"})
    @DisplayName("is an AOT cache where one run can make it, which is from 25 on")
    void byVersion(int feature, ArchiveKind kind) {
        assertThat(ArchiveKind.of(feature)).isEqualTo(kind);
    }

    @Test
    @DisplayName("that is too old for Tern is refused with both numbers")
    void tooOld() {
        assertThatThrownBy(() -> ArchiveKind.of(11))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContainingAll("11", "17");
    }

    @Test
    @DisplayName("is used with one option, and with another Java does not start without it")
    void options() {
        ClassArchive archive = new ClassArchive(ArchiveKind.CLASS_DATA, Path.of("/opt/tern.jsa"));
        ClassArchive cache = new ClassArchive(ArchiveKind.AOT_CACHE, Path.of("/opt/tern.aot"));

        assertThat(archive.options()).containsExactly("-XX:SharedArchiveFile=/opt/tern.jsa");
        assertThat(archive.optionsOrFail()).containsExactly("-XX:SharedArchiveFile=/opt/tern.jsa", "-Xshare:on");
        assertThat(cache.options()).containsExactly("-XX:AOTCache=/opt/tern.aot");
        assertThat(cache.optionsOrFail()).containsExactly("-XX:AOTCache=/opt/tern.aot", "-XX:AOTMode=on");
    }
}
