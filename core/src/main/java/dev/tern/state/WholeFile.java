package dev.tern.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A file that is there whole or not at all: written beside its place and moved there when it is complete. */
final class WholeFile {
    /** What the names of files begin with that are not complete yet; no store reads them. */
    static final String BEGUN = ".new-";

    private WholeFile() {}

    /** What fills a file. */
    interface Filling {
        void fill(Path file) throws IOException;
    }

    /** Writes a file in the place of whatever is there. */
    static void write(Path target, Filling filling) {
        try {
            move(beside(folderOf(target), filling), target);
        } catch (IOException e) {
            throw FolderFailure.of(e);
        }
    }

    /** The folder that a file is in, or would be. */
    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
    }

    /** A complete file in the folder, to be moved to its place. */
    static Path beside(Path folder, Filling filling) throws IOException {
        Path file = Files.createTempFile(folder, BEGUN, "");
        try {
            filling.fill(file);
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Waits until a file is on the disk, for what must outlast a loss of power. */
    static void force(Path file) throws IOException {
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    /** Moves such a file to its place, and takes it away if that fails. */
    static void move(Path from, Path target) throws IOException {
        try {
            Files.move(from, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(from);
        }
    }
}
