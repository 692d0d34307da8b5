package dev.tern.index.remote;

import dev.tern.index.IndexFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.store.Directory;

/**
 * The copies on this machine, in one folder for all processes that use the same index. A file is put in place whole and
 * never changed, so that processes need not know of each other: what one has taken away another fetches again.
 */
final class LocalFiles {
    private static final String WORK = "work-";

    private final Path folder;
    private final Set<String> checked = ConcurrentHashMap.newKeySet();

    LocalFiles(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Path path(CommitFile file) {
        return folder.resolve(file.localName());
    }

    /** Whether the copy is there and whole. The first time in this process it is read for that. */
    boolean has(CommitFile file) throws IOException {
        try {
            return isWhole(path(file), file);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /**
     * Puts a file in place, if it is what it should be.
     *
     * @return whether it was; else it is still where it was
     */
    boolean take(Path found, CommitFile file) throws IOException {
        if (Files.size(found) != file.bytes() || !Checksum.of(found).equals(file.checksum())) {
            return false;
        }
        Files.move(found, path(file), StandardCopyOption.ATOMIC_MOVE);
        checked.add(file.localName());
        return true;
    }

    /** Opens the folder; it is created if need be. */
    Directory open() throws IOException {
        return IndexFolder.open(Files.createDirectories(folder));
    }

    /** A new folder beside the copies, on the same disk. */
    Path workFolder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(folder), WORK);
    }

    /** A name beside the copies for a file on its way. */
    Path partOf(CommitFile file) {
        return folder.resolve(Sweep.partName(file.localName()));
    }

    /** Takes away what the newest commit does not use and nobody has begun lately. */
    void sweep(Manifest newest) {
        try {
            new Sweep(folder, newest).run();
            checked.retainAll(newest.files().stream().map(CommitFile::localName).collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much can still be written, in bytes. */
    long space() throws IOException {
        return Files.createDirectories(folder).toFile().getUsableSpace();
    }

    private boolean isWhole(Path copy, CommitFile file) throws IOException {
        if (Files.size(copy) != file.bytes()) {
            return false;
        }
        boolean whole = checked.contains(file.localName()) || Checksum.of(copy).equals(file.checksum());
        if (whole) {
            checked.add(file.localName());
        }
        return whole;
    }
}
