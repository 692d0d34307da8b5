package dev.tern.conformance.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

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

    /** What Lambda does with the zip that was uploaded. */
    void unpack(Path zip) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                unpack(file, entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack(ZipFile file, ZipEntry entry) throws IOException {
        Path target = path.resolve(entry.getName()).normalize();
        if (!target.startsWith(path)) {
            throw new IOException(entry.getName() + " would lie outside of the task's folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
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
