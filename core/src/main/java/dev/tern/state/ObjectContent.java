package dev.tern.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is to be written to an object: bytes, or a file that is too long to be held in memory. */
public sealed interface ObjectContent {

    /** Bytes in memory. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
    record Bytes(byte[] bytes) implements ObjectContent {
        @Override
        public long size() {
            return bytes.length;
        }
    }

    /** A file, which must not change while it is written. */
    record File(Path path) implements ObjectContent {
        @Override
        public long size() {
            try {
                return Files.size(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** In bytes. */
    long size();

    /** Those bytes. */
    static ObjectContent of(byte[] bytes) {
        return new Bytes(bytes);
    }

    /** That text in UTF-8. */
    static ObjectContent of(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the file holds. */
    static ObjectContent of(Path file) {
        return new File(file);
    }
}
