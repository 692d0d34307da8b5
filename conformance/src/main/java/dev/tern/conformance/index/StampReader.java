package dev.tern.conformance.index;

import dev.tern.index.remote.RemoteChunkIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Random;

/**
 * Looks for documents until it is killed, and notes for each whether it was seen whole. Arguments: the address, the folder
 * for copies, the file for notes, the reader's number.
 */
public final class StampReader {
    static final String WHOLE = "whole";

    private static final int WRITERS = 8;
    private static final int PAUSE_MILLIS = 50;

    private StampReader() {}

    /** Never ends by itself. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Random random = new Random(Integer.parseInt(arguments[3]));
        Path notes = Path.of(arguments[2]);
        try (RemoteChunkIndex index =
                new RemoteChunkIndex(IndexPlaces.open(arguments[0]), Path.of(arguments[1]), Duration.ZERO)) {
            while (true) {
                String id = StampWriter.updated(String.valueOf(random.nextInt(WRITERS)), random.nextInt(WRITERS));
                String seen = Stamps.isWhole(index, id) ? WHOLE : "half";
                Files.writeString(notes, seen + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                // The writers need the processor, too.
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
