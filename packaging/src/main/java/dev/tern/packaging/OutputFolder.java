package dev.tern.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that is written again and again. What else lies in it would be deployed too, or be lost, so there must be
 * nothing else.
 */
record OutputFolder(Path path) {

    static OutputFolder prepared(Path path, Set<String> files) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> tree = Files.walk(path)) {
                for (Path file : tree.filter(Files::isRegularFile).toList()) {
                    refuseForeign(path, file, files);
                }
            }
        }
        Files.createDirectories(path);
        return new OutputFolder(path);
    }

    Path file(String name) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** Takes away a file that an earlier run wrote into a folder of its own, with that folder. */
    void remove(String name) throws IOException {
        Path file = path.resolve(name);
        if (Files.deleteIfExists(file)) {
            Files.delete(file.getParent());
        }
    }

    private static void refuseForeign(Path folder, Path file, Set<String> files) throws IOException {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!files.contains(name)) {
            throw new IOException(folder + " has a file of something else, " + name + "; name another folder");
        }
    }
}
