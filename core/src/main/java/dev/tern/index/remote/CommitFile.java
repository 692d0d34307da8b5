package dev.tern.index.remote;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One of Lucene's files in a commit.
 *
 * @param name what Lucene calls it; another writer's file may have had the same name and lost
 * @param attempt which writer's attempt made it, see {@link Attempts}; with the name it is unique for ever
 * @param bytes its length
 * @param checksum CRC-32C in hexadecimal digits
 * @param content the file itself, where it is so short that an object of its own would cost more; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
record CommitFile(String name, String attempt, long bytes, String checksum, byte @Nullable [] content) {

    /** The object's key. */
    String key() {
        return Attempts.FOLDER + attempt + "/" + name;
    }

    /** The name of the copy on this machine. */
    String localName() {
        return attempt + "-" + name;
    }

    /** Whether there is an object of its own. */
    boolean hasObject() {
        return content == null;
    }
}
