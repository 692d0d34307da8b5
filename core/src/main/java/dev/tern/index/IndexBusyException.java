package dev.tern.index;

import org.jspecify.annotations.Nullable;

/** Others are writing to the index, and left no turn in the time there was. Nothing of the write is in the index. */
public final class IndexBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A refusal, and what led to it if something was thrown. */
    public IndexBusyException(@Nullable Throwable cause) {
        super("another process is writing to the index", cause);
    }
}
