package dev.tern.index.remote;

import dev.tern.state.HashedName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the copies of an index lie: in temporary space, the same place for all processes of one user, and nobody else's. */
public final class CopiesFolder {
    private static final String PREFIX = "tern-index-";
    private static final int DIGITS = 16;

    private CopiesFolder() {}

    /**
     * The folder for an index, which is made if need be.
     *
     * @param address where the index is
     * @param temporary the space, such as {@code /tmp}
     * @throws UncheckedIOException if it cannot be made, or somebody else has made one of that name
     */
    public static Path of(String address, Path temporary) {
        try {
            Files.createDirectories(temporary);
            Path folder = temporary.resolve(PREFIX
                    + HashedName.of(System.getProperty("user.name", "") + " " + address)
                            .substring(0, DIGITS));
            make(folder);
            requireOwn(folder, temporary);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, ownersAlone());
        } catch (FileAlreadyExistsException e) {
            // Of a process before; looked at next.
        }
    }

    /** What lies there is searched unseen, so somebody else on this machine must not have put it there. */
    private static void requireOwn(Path folder, Path temporary) throws IOException {
        Path probe = Files.createTempFile(temporary, PREFIX, "");
        try {
            boolean own = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe));
            if (!own || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("the folder " + folder + " is somebody else's");
            }
        } finally {
            Files.delete(probe);
        }
    }

    private static FileAttribute<?>[] ownersAlone() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
