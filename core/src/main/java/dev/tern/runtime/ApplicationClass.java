package dev.tern.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Finds the application that the deployed jar was built for: the {@code Start-Class} of its manifest. */
final class ApplicationClass {
    private static final String START_CLASS = "Start-Class";

    private ApplicationClass() {}

    static Optional<String> ofDeployment() {
        CodeSource source = ApplicationClass.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : startClass(Path.of(source.getLocation().toURI()));
        } catch (Exception e) {
            // Some platforms give a location that is no file; then there is no manifest to ask.
            return Optional.empty();
        }
    }

    static Optional<String> startClass(Path jarOrFolder) throws IOException {
        return Optional.ofNullable(manifest(jarOrFolder).getMainAttributes().getValue(START_CLASS));
    }

    private static Manifest manifest(Path jarOrFolder) throws IOException {
        if (Files.isDirectory(jarOrFolder)) {
            Path file = jarOrFolder.resolve(JarFile.MANIFEST_NAME);
            if (!Files.isRegularFile(file)) {
                return new Manifest();
            }
            try (var in = Files.newInputStream(file)) {
                return new Manifest(in);
            }
        }
        try (JarFile jar = new JarFile(jarOrFolder.toFile())) {
            Manifest manifest = jar.getManifest();
            return manifest == null ? new Manifest() : manifest;
        }
    }
}
