package dev.tern.index.remote;

import dev.tern.invocation.RandomId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The names of attempts to commit: the time at which one began and something random. The time is in the key of every file
 * that it uploads, so that what a crashed writer left behind is known by its age.
 */
final class Attempts {

    /** What the keys of all files begin with. */
    static final String FOLDER = "files/";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss.SSS").withZone(ZoneOffset.UTC);
    private static final int TIME_LENGTH = 19;
    private static final int RANDOM_LENGTH = 12;

    private Attempts() {}

    static String next(Instant now) {
        return TIME.format(now) + "-" + RandomId.next().replace("-", "").substring(0, RANDOM_LENGTH);
    }

    /** When the attempt began that a key belongs to; empty for a key that is none of ours. */
    static Optional<Instant> beginning(String key) {
        if (!key.startsWith(FOLDER) || key.length() < FOLDER.length() + TIME_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.from(TIME.parse(key.substring(FOLDER.length(), FOLDER.length() + TIME_LENGTH))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
