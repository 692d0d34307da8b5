package dev.tern.state;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Files that nobody needs any more. */
final class OldFiles {
    private static final Duration OLD = Duration.ofDays(1);

    private OldFiles() {}

    /** Those that a process began to write and has not put in their place, because it ended. */
    static void deleteLeft(Path folder) throws IOException {
        delete(folder, WholeFile.BEGUN + "*", Instant.now().minus(OLD));
    }

    /** Those whose names have that form and whose time is not after the given one. */
    static void delete(Path folder, String names, Instant last) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
            for (Path file : files) {
                deleteIfOld(file, last);
            }
        }
    }

    private static void deleteIfOld(Path file, Instant last) throws IOException {
        try {
            if (!Files.getLastModifiedTime(file).toInstant().isAfter(last)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // Another has deleted it, or put it in its place.
            return;
        }
    }
}
