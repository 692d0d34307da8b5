package dev.tern.runtime;

/** Tern could not start; the message says why, for the person who runs it. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
