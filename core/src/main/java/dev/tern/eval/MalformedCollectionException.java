package dev.tern.eval;

import java.nio.file.Path;

/** A file of a test collection is not in its format. The message names file and line and never shows what stands there. */
public final class MalformedCollectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedCollectionException(Path file, long line, String what) {
        super(file + ", line " + line + ": " + what);
    }

    MalformedCollectionException(Path file, String what) {
        super(file + ": " + what);
    }
}
