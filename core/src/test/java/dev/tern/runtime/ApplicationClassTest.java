package dev.tern.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationClassTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("the Start-Class of a jar's manifest is the application")
    void readsAJar() throws IOException {
        Path jar = folder.resolve("app.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest()).close();
        assertThat(ApplicationClass.startClass(jar)).contains("com.example.Application");
    }

    @Test
    @DisplayName("an unpacked folder is read like the jar it was")
    void readsAnUnpackedFolder() throws IOException {
        Path file = folder.resolve("META-INF/MANIFEST.MF");
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            manifest().write(out);
        }
        assertThat(ApplicationClass.startClass(folder)).contains("com.example.Application");
    }

    @Test
    @DisplayName("without a manifest there is no application")
    void findsNothingWithoutAManifest() throws IOException {
        assertThat(ApplicationClass.startClass(folder)).isEmpty();
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", "com.example.Application");
        return manifest;
    }
}
