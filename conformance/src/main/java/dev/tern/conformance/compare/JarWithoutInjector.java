package dev.tern.conformance.compare;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of the jar that does not offer Tern to Azure's worker. The worker lets an injector make the object of every
 * call, and Tern's starts Tern to do so: beside another application that would be a second context, and its time and
 * memory would be laid at the other's door. But for that one line the copy is the jar.
 */
final class JarWithoutInjector {
    private static final String SERVICE =
            "META-INF/services/com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector";

    private JarWithoutInjector() {}

    static Path copy(Path jar, Path target) throws IOException {
        Files.copy(jar, target);
        try (FileSystem files = FileSystems.newFileSystem(target)) {
            Files.deleteIfExists(files.getPath(SERVICE));
        }
        return target;
    }
}
