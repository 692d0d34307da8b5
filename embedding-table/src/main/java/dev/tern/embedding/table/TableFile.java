package dev.tern.embedding.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The table as a file, in the format which {@code EmbeddingTable} of tern-core describes and reads.
 *
 * @param pieces one for each row
 * @param rows all of one length
 */
record TableFile(Pieces pieces, List<PackedRow> rows) {

    private static final byte[] MAGIC = "TERNEMBT".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int HEADER = 28;
    private static final int CHECKSUM = 24;

    byte[] bytes() {
        byte[] vocabulary = vocabulary();
        int rowBytes = rows.get(0).pairs().length;
        ByteBuffer file = ByteBuffer.allocate(HEADER + vocabulary.length + rows.size() * (Float.BYTES + rowBytes));
        file.put(MAGIC).putInt(VERSION).putInt(rows.size()).putInt(2 * rowBytes).putInt(vocabulary.length);
        file.position(HEADER).put(vocabulary);
        rows.forEach(row -> file.putFloat(row.scale()));
        rows.forEach(row -> file.put(row.pairs()));
        return file.putInt(CHECKSUM, checksum(file.array())).array();
    }

    private byte[] vocabulary() {
        StringBuilder lines = new StringBuilder();
        for (int id = 0; id < pieces.count(); id++) {
            lines.append(pieces.piece(id)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int checksum(byte[] file) {
        CRC32 crc = new CRC32();
        crc.update(file, 0, CHECKSUM);
        crc.update(file, HEADER, file.length - HEADER);
        return (int) crc.getValue();
    }
}
