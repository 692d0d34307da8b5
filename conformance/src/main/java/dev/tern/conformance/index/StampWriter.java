package dev.tern.conformance.index;

import dev.tern.index.IndexBusyException;
import dev.tern.index.remote.RemoteChunkIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * Writes until it is killed: with each write a new document and an old one in a new state. What is committed it notes, a
 * line each. Arguments: the address, the folder for copies, the file for notes, the writer's number.
 */
public final class StampWriter {
    private static final int UPDATED = 3;

    private StampWriter() {}

    /** Never ends by itself. */
    public static void main(String[] arguments) throws IOException {
        Path notes = Path.of(arguments[2]);
        try (RemoteChunkIndex index =
                new RemoteChunkIndex(IndexPlaces.open(arguments[0]), Path.of(arguments[1]), Duration.ZERO)) {
            // Later than any stamp of the process before, whose last write nobody has noted.
            for (long stamp = System.currentTimeMillis() * 1_000; ; stamp++) {
                write(index, arguments[3], stamp, notes);
            }
        }
    }

    static String updated(String writer, long number) {
        return "updated" + writer + "x" + number % UPDATED;
    }

    private static void write(RemoteChunkIndex index, String writer, long stamp, Path notes) throws IOException {
        String fresh = "new" + writer + "x" + stamp;
        String updated = updated(writer, stamp);
        try {
            index.write(List.of(Stamps.document(fresh, stamp), Stamps.document(updated, stamp)), List.of());
            String lines = fresh + " " + stamp + "\n" + updated + " " + stamp + "\n";
            Files.writeString(notes, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IndexBusyException e) {
            // Said and not silent: this one is not noted.
        }
    }
}
