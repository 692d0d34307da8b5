package dev.tern.eval;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file, which knows the number of the line it gave last. */
final class NumberedLines implements Closeable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final BufferedReader reader;
    private long number;

    NumberedLines(Path file) throws IOException {
        this.file = file;
        // The old collections predate UTF-8, and a letter that is lost is better than a collection that is.
        this.reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    /** The next line, without what ends it; null after the last one. */
    @Nullable
    String next() throws IOException {
        String line = reader.readLine();
        if (line == null) {
            return null;
        }
        number++;
        return number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
    }

    /** From 1; 0 before the first line. */
    long number() {
        return number;
    }

    MalformedCollectionException malformed(String what) {
        return malformed(number, what);
    }

    MalformedCollectionException malformed(long line, String what) {
        return new MalformedCollectionException(file, line, what);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
