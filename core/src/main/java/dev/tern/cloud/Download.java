package dev.tern.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.Predicate;

/** An answer of a store that becomes a file, which is there whole or not at all: it is written beside its place first. */
public final class Download {
    private Download() {}

    /**
     * Writes a file.
     *
     * @param writing writes the part file that it is given, and says whether it is to be the file
     * @return what it said
     * @throws UncheckedIOException if the file cannot be written
     */
    public static boolean to(Path target, Predicate<Path> writing) {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file is in a folder");
        try {
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

    /** Reads a good answer into a part file, from its beginning, and forgets any other. */
    public static BodyHandler<Path> into(Path part) {
        return info -> info.statusCode() == 200 ? file(part) : BodySubscribers.replacing(part);
    }

    /** Reads into a part file, from its beginning. */
    public static BodySubscriber<Path> file(Path part) {
        return BodySubscribers.ofFile(part, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }
}
