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

    /** The copy of what comes before the text. */
    Path before(CommitFile file) {
        return folder.resolve(file.localNameWithoutText());
    }

    /** Whether the copy is there and whole. The first time in this process it is read for that. */
    boolean has(CommitFile file) throws IOException {
        return isThere(file.localName(), file.bytes(), file.checksum());
    }

    /** The same of what comes before the text, for a file that has one. */
    boolean hasBefore(CommitFile file, TextPart text) throws IOException {
        return isThere(file.localNameWithoutText(), text.from(), text.before());
    }
    /**
     * Puts a file in place, if it is what it should be.
     *
     * @return whether it was; else it is still where it was
     */
    boolean take(Path found, CommitFile file) throws IOException {
        return take(found, file.localName(), file.bytes(), file.checksum());
    }

    /** The same of what comes before the text. */
    boolean takeBefore(Path found, CommitFile file, TextPart text) throws IOException {
        return take(found, file.localNameWithoutText(), text.from(), text.before());
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
            checked.retainAll(Sweep.used(newest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away what came before the texts, for a commit whose files are all here. */
    void forgetParts(Manifest commit) throws IOException {
        for (CommitFile file : commit.files()) {
            if (file.text() != null) {
                Files.deleteIfExists(before(file));
            }
        }
    }

    /** How much can still be written, in bytes. */
    long space() throws IOException {
        return Files.createDirectories(folder).toFile().getUsableSpace();
    }

    private boolean isThere(String name, long bytes, String checksum) throws IOException {
        Path copy = folder.resolve(name);
        try {
            boolean whole = Files.size(copy) == bytes
                    && (checked.contains(name) || Checksum.of(copy).equals(checksum));
            if (whole) {
                checked.add(name);
            }
            return whole;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private boolean take(Path found, String name, long bytes, String checksum) throws IOException {
        if (Files.size(found) != bytes || !Checksum.of(found).equals(checksum)) {
            return false;
        }
        Files.move(found, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        checked.add(name);
        return true;
    }
}
