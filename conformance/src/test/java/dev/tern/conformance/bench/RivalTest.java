package dev.tern.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RivalTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void lay() throws IOException {
        Files.writeString(folder.resolve("b.jar"), "12345");
        Files.writeString(folder.resolve("a.jar"), "123");
        Files.writeString(folder.resolve("notes.txt"), "1234567");
        Files.createDirectory(folder.resolve("classes"));
    }

    @Test
    @DisplayName("a label, a class path of several parts and a handler with its method are read")
    void wholeForm() throws IOException {
        Path jar = folder.resolve("a.jar");
        Path classes = folder.resolve("classes");

        Rival rival = Rival.parse("quarkus-3.1=" + jar + File.pathSeparator + classes + ",org.example.My$In::handle");

        assertThat(rival.label()).isEqualTo("quarkus-3.1");
        assertThat(rival.classPath()).containsExactly(jar, classes);
        assertThat(rival.handler()).isEqualTo("org.example.My$In::handle");
    }

    @Test
    @DisplayName("a handler may be a class alone")
    void handlerWithoutMethod() throws IOException {
        assertThat(Rival.parse("x=" + folder.resolve("a.jar") + ",org.example.My")
                        .handler())
                .isEqualTo("org.example.My");
    }

    @Test
    @DisplayName("a folder with a star is all its jars, by name, and nothing else that is in it")
    void wildcard() throws IOException {
        assertThat(Rival.parse("x=" + folder + "/*,org.example.My").classPath())
                .containsExactly(folder.resolve("a.jar"), folder.resolve("b.jar"));
    }

    @Test
    @DisplayName("its size is that of its jars, without folders of classes")
    void bytes() throws IOException {
        Files.writeString(folder.resolve("classes/My.class"), "123456789");

        Rival rival = Rival.parse("x=" + folder + "/*" + File.pathSeparator + folder + "/classes,org.example.My");

        assertThat(rival.bytes()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "x=a.jar", "=a.jar,org.example.My", "a b=a.jar,org.example.My", "x=a.jar,no-class"})
    @DisplayName("another form is refused with the right one")
    void otherForm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rival.parse(text))
                .withMessage("--vs must be LABEL=CLASSPATH,HANDLER, not " + text);
    }

    @Test
    @DisplayName("a file that is not there is told by its name, and so is a folder")
    void missing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rival.parse("x=" + folder + "/none.jar,org.example.My"))
                .withMessage("--vs: there is no " + folder + "/none.jar");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rival.parse("x=" + folder + "/none/*,org.example.My"))
                .withMessage("--vs: there is no folder " + folder + "/none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bare", "tern"})
    @DisplayName("the labels of those that are in every run are taken")
    void reserved(String label) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rival.parse(label + "=" + folder + "/a.jar,org.example.My"))
                .withMessageContaining(label + " is in every run already");
    }
}
