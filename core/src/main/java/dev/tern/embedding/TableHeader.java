package dev.tern.embedding;

import java.nio.ByteBuffer;

/**
 * The first 28 bytes of the table's file: the letters <code>TERNEMBT</code>, then five big-endian ints, which are the
 * version of the format and the components of this record.
 *
 * @param rows the number of pieces
 * @param dimensions the numbers in a row, an even number
 * @param vocabularyLength in bytes
 * @param checksum the CRC-32 of all other bytes of the file, in their order
 */
record TableHeader(int rows, int dimensions, int vocabularyLength, int checksum) {

    static final int LENGTH = 28;

    /** The bytes before the checksum, which it covers. */
    static final int CHECKED = 24;

    private static final long MAGIC = 0x5445524E454D4254L;
    private static final int VERSION = 1;

    /** Far above a real table, and low enough that damaged sizes cannot ask for all memory. */
    private static final int MAX_BODY = 64 << 20;

    static TableHeader of(byte[] start) {
        if (start.length < LENGTH || ByteBuffer.wrap(start).getLong() != MAGIC) {
            throw damaged("it does not start as a table does");
        }
        ByteBuffer numbers = ByteBuffer.wrap(start, Long.BYTES, LENGTH - Long.BYTES);
        if (numbers.getInt() != VERSION) {
            throw damaged("its version is not " + VERSION);
        }
        TableHeader header = new TableHeader(numbers.getInt(), numbers.getInt(), numbers.getInt(), numbers.getInt());
        if (!header.isPossible()) {
            throw damaged("its sizes are impossible");
        }
        return header;
    }

    int bodyLength() {
        return vocabularyLength + rows * (Float.BYTES + dimensions / 2);
    }

    static IllegalStateException damaged(String how) {
        return new IllegalStateException("the embedding table of this jar is damaged: " + how);
    }

    private boolean isPossible() {
        return rows > 0
                && dimensions > 0
                && dimensions % 2 == 0
                && vocabularyLength > 0
                && vocabularyLength <= MAX_BODY
                && (long) rows * (Float.BYTES + dimensions / 2) <= MAX_BODY;
    }
}
