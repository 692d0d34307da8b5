package dev.tern.index.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The second part of a file of a commit, up to its end: the text of chunks, of which a reader needs a little only. It is
 * read in pieces of a fixed length.
 *
 * @param from where in the file it begins; all that a search looks into comes before
 * @param before CRC-32C in hexadecimal digits of what comes before
 * @param first its first bytes, which Lucene looks at when it opens the file
 * @param last its last bytes, likewise
 * @param pieces CRC-32C of each piece, four bytes each
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
record TextPart(long from, String before, byte[] first, byte[] last, byte[] pieces) {
    /** The length of a piece. Lucene stores the text of about ten chunks together in a third of that. */
    static final int PIECE = 1 << 18;

    // Lucene's headers and footers are shorter.
    static final int FIRST = 256;
    private static final int LAST = 64;

    static TextPart of(Path file, long from) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String before = Checksum.of(in, from);
            int count = number(Files.size(file) - from - 1) + 1;
            ByteBuffer checksums = ByteBuffer.allocate(count * Integer.BYTES);
            byte[] first = in.readNBytes(PIECE);
            checksums.putInt(checksum(first));
            byte[] last = first;
            for (int piece = 1; piece < count; piece++) {
                last = in.readNBytes(PIECE);
                checksums.putInt(checksum(last));
            }
            return new TextPart(from, before, beginning(first), end(last), checksums.array());
        }
    }

    /** Whether a piece is what was written. */
    boolean fits(int number, byte[] piece) {
        return ByteBuffer.wrap(pieces).getInt(number * Integer.BYTES) == checksum(piece);
    }

    /** Which piece a byte is in. */
    static int number(long position) {
        return (int) (position / PIECE);
    }

    private static byte[] beginning(byte[] piece) {
        return Arrays.copyOf(piece, Math.min(FIRST, piece.length));
    }

    private static byte[] end(byte[] piece) {
        return Arrays.copyOfRange(piece, Math.max(0, piece.length - LAST), piece.length);
    }

    private static int checksum(byte[] piece) {
        CRC32C sum = new CRC32C();
        sum.update(piece, 0, piece.length);
        return (int) sum.getValue();
    }
}
