package dev.tern.azurehost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppFolderTest {
    @TempDir
    Path root;

    @Test
    @DisplayName("the class path is the script file and every jar in lib next to it")
    void classPathHasLib() throws IOException {
        Files.createFile(root.resolve("app.jar"));
        Path lib = Files.createDirectory(root.resolve("lib"));
        Files.createFile(lib.resolve("b.jar"));
        Files.createFile(lib.resolve("readme.txt"));

        assertThat(new AppFolder(root).classPath(List.of(function("../app.jar"))))
                .extracting(url -> Path.of(url.getPath()).getFileName().toString())
                .containsExactly("app.jar", "b.jar");
    }

    @Test
    @DisplayName("a script file that is not there is named")
    void namesTheMissingJar() {
        assertThatThrownBy(() -> new AppFolder(root).classPath(List.of(function("../gone.jar"))))
                .hasMessage("shop/function.json: there is no ../gone.jar");
    }

    @Test
    @DisplayName("folders without a function.json are no functions, and an app needs one")
    void needsAFunction() throws IOException {
        Files.createDirectory(root.resolve("lib"));

        assertThatThrownBy(() -> new AppFolder(root).functions()).hasMessageContaining("no function.json");
    }

    private static FunctionJson function(String scriptFile) {
        return new FunctionJson("shop", scriptFile, "a.B", "c", "req", "httpTrigger", "shop", Set.of());
    }
}
