package dev.tern.config;

import org.jspecify.annotations.Nullable;

/**
 * A store does not give a secret. The message is the end of a sentence that people read, in our own words: what the store
 * wrote may hold more than a reason.
 */
public final class SecretStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param reason such as "access is denied"
     */
    public SecretStoreException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    /** Why, in our own words. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
