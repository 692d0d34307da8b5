package dev.tern.cloud;

/** Nobody gave credentials. What was said instead stays in the cause, for the log. */
public final class NoCredentialsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure to get credentials, and why. */
    public NoCredentialsException(Throwable cause) {
        super("no credentials", cause);
    }
}
