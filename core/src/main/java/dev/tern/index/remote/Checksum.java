package dev.tern.index.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** Tells a file that is whole from one that is not. */
final class Checksum {
    private static final int BUFFER = 1 << 16;

    private Checksum() {}

    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in, Long.MAX_VALUE);
        }
    }

    /** Of what comes next, up to so many bytes. */
    static String of(InputStream in, long most) throws IOException {
        CRC32C sum = new CRC32C();
        byte[] buffer = new byte[BUFFER];
        long rest = most;
        int read = in.read(buffer, 0, (int) Math.min(BUFFER, rest));
        while (read > 0) {
            sum.update(buffer, 0, read);
            rest -= read;
            read = in.read(buffer, 0, (int) Math.min(BUFFER, rest));
        }
        return Long.toHexString(sum.getValue());
    }
}
