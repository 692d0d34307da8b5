package dev.tern.conformance.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A folder of events")
class EventFolderTest {

    @TempDir
    private Path own;

    @TempDir
    private Path others;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(own.resolve("b.json"), "{\"b\":1}");
        Files.writeString(own.resolve("a.json"), "{}");
        Files.writeString(others.resolve("c.json"), "broken");
    }

    @AfterEach
    void noOtherFolder() {
        System.clearProperty(EventFolder.OTHER);
    }

    @Test
    @DisplayName("has its files in the order of their names, with what is to become of each")
    void read() throws IOException {
        outcomes("# a comment", "", "a.json = nothing", "b.json=one = two");

        List<EventFile> files = EventFolder.read(own).files();

        assertThat(files).extracting(EventFile::name).containsExactly("a.json", "b.json");
        assertThat(files).extracting(EventFile::expected).containsExactly("nothing", "one = two");
        assertThat(files).extracting(EventFile::text).containsExactly("{}", "{\"b\":1}");
    }

    @Test
    @DisplayName("need not say what is to become of them, but then says it of none")
    void untold() throws IOException {
        assertThat(EventFolder.read(others).files()).extracting(EventFile::expected).containsOnlyNulls();

        outcomes("a.json = nothing", "gone.json = nothing");
        assertThatThrownBy(() -> EventFolder.read(own))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[b.json]")
                .hasMessageContaining("[gone.json]");
    }

    @Test
    @DisplayName("is a test for each file, which fails where something else becomes of it")
    void tests() throws Throwable {
        outcomes("a.json = 2", "b.json = 8");
        List<DynamicTest> tests = EventFolderKit.tests(own, EventFolderTest::length).toList();

        assertThat(tests).extracting(DynamicTest::getDisplayName).containsExactly("a.json", "b.json");
        tests.get(0).getExecutable().execute();
        assertThatThrownBy(tests.get(1).getExecutable()::execute).isInstanceOf(AssertionError.class);
    }

    @Test
    @DisplayName("can be tried beside another, whose files must come to something")
    void otherFolder() throws Throwable {
        outcomes("a.json = 2", "b.json = 7");
        System.setProperty(EventFolder.OTHER, others.toString());

        List<DynamicTest> good = EventFolderKit.tests(own, EventFolderTest::length).toList();
        List<DynamicTest> silent = EventFolderKit.tests(own, event -> "").toList();

        assertThat(good).hasSize(3);
        good.get(2).getExecutable().execute();
        assertThatThrownBy(silent.get(2).getExecutable()::execute).isInstanceOf(AssertionError.class);
    }

    private static String length(byte[] event) {
        return String.valueOf(event.length);
    }

    private void outcomes(String... lines) throws IOException {
        Files.write(own.resolve("outcomes.txt"), List.of(lines), UTF_8);
    }
}
