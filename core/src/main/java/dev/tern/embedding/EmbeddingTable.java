package dev.tern.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The table as it is in its file, which is read once and stays packed: four bits for a number, and a scale for a row.
 * After the {@link TableHeader} come, big-endian,
 *
 * <ul>
 *   <li>the vocabulary: for every row its piece and a line feed, in UTF-8;
 *   <li>for every row a scale, a float;
 *   <li>for every row its numbers from -7 to 7, plus 8; of two in a byte the first is in the lower bits.
 * </ul>
 */
final class EmbeddingTable {

    private static final int ZERO = 8;

    private final Vocabulary vocabulary;
    private final int dimensions;
    private final ByteBuffer scales;
    private final byte[] body;
    private final int firstRow;

    private EmbeddingTable(TableHeader header, byte[] body) {
        int scalesLength = header.rows() * Float.BYTES;
        this.vocabulary = Vocabulary.ofLines(
                new String(body, 0, header.vocabularyLength(), StandardCharsets.UTF_8), header.rows());
        this.dimensions = header.dimensions();
        this.scales =
                ByteBuffer.wrap(body, header.vocabularyLength(), scalesLength).slice();
        this.body = body;
        this.firstRow = header.vocabularyLength() + scalesLength;
    }

    /** @throws IllegalStateException if these are not the bytes of a whole and undamaged table */
    static EmbeddingTable read(InputStream in) throws IOException {
        byte[] start = in.readNBytes(TableHeader.LENGTH);
        TableHeader header = TableHeader.of(start);
        // Not readAllBytes, which would hold the table twice.
        byte[] body = new byte[header.bodyLength()];
        if (in.readNBytes(body, 0, body.length) < body.length || in.read() >= 0) {
            throw TableHeader.damaged("its length is wrong");
        }
        CRC32 checksum = new CRC32();
        checksum.update(start, 0, TableHeader.CHECKED);
        checksum.update(body);
        if ((int) checksum.getValue() != header.checksum()) {
            throw TableHeader.damaged("its checksum is wrong");
        }
        return new EmbeddingTable(header, body);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    int dimensions() {
        return dimensions;
    }

    /** Adds a row, times a weight, to a sum. */
    void addRow(int row, double weight, float[] sum) {
        float factor = (float) (weight * scales.getFloat(row * Float.BYTES));
        int at = firstRow + row * (dimensions / 2);
        for (int i = 0; i < sum.length; i += 2) {
            int pair = body[at++];
            sum[i] += factor * ((pair & 0xF) - ZERO);
            sum[i + 1] += factor * (((pair >> 4) & 0xF) - ZERO);
        }
    }
}
