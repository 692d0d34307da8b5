package dev.tern.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarWithoutInjectorTest {
    private static final String INJECTOR =
            "META-INF/services/com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector";
    private static final String OTHER = "META-INF/services/dev.tern.model.ModelProvider";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("The copy lacks the injector and nothing else, and the jar is left as it was")
    void lacksTheInjector() throws IOException {
        Path jar = jarOf(OTHER, INJECTOR, "a.class");
        byte[] before = Files.readAllBytes(jar);

        Path copy = JarWithoutInjector.copy(jar, folder.resolve("copy.jar"));

        assertThat(names(copy)).containsExactlyInAnyOrder(OTHER, "a.class");
        assertThat(jar).hasBinaryContent(before);
    }

    @Test
    @DisplayName("A jar without an injector is copied too")
    void hasNone() throws IOException {
        Path copy = JarWithoutInjector.copy(jarOf("a.class"), folder.resolve("copy.jar"));

        assertThat(names(copy)).containsExactly("a.class");
    }

    private Path jarOf(String... names) throws IOException {
        Path jar = folder.resolve("tern.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : names) {
                out.putNextEntry(new JarEntry(name));
                out.write(1);
                out.closeEntry();
            }
        }
        return jar;
    }

    private static List<String> names(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .toList();
        }
    }
}
