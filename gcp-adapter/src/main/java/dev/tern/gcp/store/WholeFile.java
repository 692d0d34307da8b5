package dev.tern.gcp.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;

/** A file that is written beside its place first, so that it is there whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a file.
     *
     * @param writing writes the part file it is given, and says whether it is to be the file
     * @return what it said
     */
    static boolean write(Path target, Predicate<Path> writing) {
        try {
            Path folder = target.toAbsolutePath().getParent();
            Path part = Files.createTempFile(folder, ".part-", "");
            try {
                boolean written = writing.test(part);
                if (written) {
                    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
                return written;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a good answer into that file, from its beginning, and forgets any other. */
    static BodyHandler<Path> handler(Path part) {
        return info -> info.statusCode() == 200
                ? BodySubscribers.ofFile(part, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                : BodySubscribers.replacing(part);
    }
}
