package dev.tern.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaVariantTest {
    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("the label is the first number of the version, and says so where there is an archive")
    void labels() throws IOException {
        assertThat(variant(17, false).label()).isEqualTo("17");
        assertThat(variant(25, true).label()).isEqualTo("25+archive");
    }

    @Test
    @DisplayName("everybody sees the memory of a small instance, whatever the machine has")
    void smallInstance() throws IOException {
        assertThat(variant(17, false).options()).contains("-XX:MaxRAM=1g", "-Xmx512m", "-XX:+UseSerialGC");
    }

    @Test
    @DisplayName("an archive changes nothing of the options that all have")
    void alikeWithArchive() throws IOException {
        assertThat(variant(17, true).options()).isEqualTo(variant(17, false).options());
    }

    @Test
    @DisplayName(
            "native access is allowed where Java would else warn of it, and not named to a Java that does not know it")
    void nativeAccess() throws IOException {
        List<String> before = variant(23, false).options();
        List<String> after = variant(24, false).options();

        assertThat(before).doesNotContain(NATIVE);
        assertThat(after).contains(NATIVE).containsAll(before);
    }

    private JavaVariant variant(int feature, boolean archived) throws IOException {
        return new JavaVariant(FakeJava.of(feature, folder), archived);
    }
}
