package dev.tern.index;

/** Another process is writing to the index. */
public final class IndexBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexBusyException(Throwable cause) {
        super("another process is writing to the index", cause);
    }
}
