package dev.tern.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one thread of one process at a time change what is in a folder. */
final class FolderLock {
    private static final String FILE = ".lock";
    // A lock of the file system is held by a process: its threads need one of their own, by folder.
    private static final Map<Path, ReentrantLock> OF_PROCESS = new ConcurrentHashMap<>();

    private final Path folder;

    FolderLock(Path folder) {
        this.folder = folder;
    }

    /** What is done while nobody else changes anything. */
    interface Change<T> {
        T make() throws IOException;
    }

    /** Makes the folder if it is not there, and the change. */
    <T> T during(Change<T> change) {
        try {
            Files.createDirectories(folder);
            ReentrantLock threads = OF_PROCESS.computeIfAbsent(folder.toRealPath(), path -> new ReentrantLock());
            threads.lock();
            try {
                return alone(change);
            } finally {
                threads.unlock();
            }
        } catch (IOException e) {
            throw FolderFailure.of(e);
        }
    }

    @SuppressWarnings("try") // The lock is held, and not used.
    private <T> T alone(Change<T> change) throws IOException {
        Path name = folder.resolve(FILE);
        try (FileChannel file = FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Given back when the file is closed, or by the system when the process ends.
            FileLock unused = file.lock();
            return change.make();
        }
    }
}
