package dev.tern.index;

/** What was to be written would be lost, and nobody has said that this is all right. */
public final class NotDurableException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
