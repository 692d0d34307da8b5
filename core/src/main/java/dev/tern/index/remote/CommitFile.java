package dev.tern.index.remote;

import org.jspecify.annotations.Nullable;

/**
 * One of Lucene's files in a commit.
 *
 * @param name what Lucene calls it; another writer's file may have had the same name and lost
 * @param attempt which writer's attempt made it, see {@link Attempts}; with the name it is unique for ever
 * @param bytes its length
 * @param checksum CRC-32C in hexadecimal digits
 * @param content the file itself, where it is so short that an object of its own would cost more; else null
 * @param text its second part, where that is the text of chunks and long; else null
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
record CommitFile(
        String name,
        String attempt,
        long bytes,
        String checksum,
        byte @Nullable [] content,
        @Nullable TextPart text) {

    /** The object's key. */
    String key() {
        return Attempts.FOLDER + attempt + "/" + name;
    }

    /** The name of the copy on this machine. */
    String localName() {
        return attempt + "-" + name;
    }

    /** The name of a copy that ends where the text begins. */
    String localNameWithoutText() {
        return localName() + ".head";
    }

    /** Whether there is an object of its own. */
    boolean hasObject() {
        return content == null;
    }
}
