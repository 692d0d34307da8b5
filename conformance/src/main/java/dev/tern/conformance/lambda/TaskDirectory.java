package dev.tern.conformance.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The working directory of one process. It starts empty because the runtime client puts {@code lib/*.jar} of the
 * working directory on the function's classpath.
 */
record TaskDirectory(Path path) implements AutoCloseable {

    static TaskDirectory create() {
        try {
            return new TaskDirectory(Files.createTempDirectory("tern-lambda-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> tree = Files.walk(path)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            // A child that outlived the kill for a moment still wrote; a leftover in /tmp fails no test.
        }
    }
}
