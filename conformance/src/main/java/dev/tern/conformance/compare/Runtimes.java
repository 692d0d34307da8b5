package dev.tern.conformance.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The clouds' own runtimes, which the build puts beside the jar and never into it.
 *
 * @param folder with a folder for each runtime
 */
public record Runtimes(Path folder) {

    /** Those beside a jar. */
    public static Runtimes beside(Path jar) {
        return new Runtimes(jar.toAbsolutePath().resolveSibling("runtimes"));
    }

    /**
     * The jars of a runtime.
     *
     * @throws IOException if they are not there
     */
    public List<Path> jars(String runtime) throws IOException {
        Path jars = folder.toAbsolutePath().resolve(runtime);
        if (!Files.isDirectory(jars)) {
            throw new IOException("the runtime " + runtime + " is not in " + folder
                    + "; `mvn package` in Tern's sources puts it there, and --runtimes names another folder");
        }
        try (Stream<Path> files = Files.list(jars)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
