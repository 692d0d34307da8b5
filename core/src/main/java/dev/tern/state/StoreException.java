package dev.tern.state;

import org.jspecify.annotations.Nullable;

/**
 * A store did not do what it was asked. The message is a sentence of our own: it names neither a key nor a value, and
 * repeats nothing that the store said.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean temporary;

    private StoreException(String sentence, boolean temporary, @Nullable Throwable cause) {
        super(sentence, cause);
        this.temporary = temporary;
    }

    /** A failure that may be over when it is tried again: no connection, too many calls, a fault of the store. */
    public static StoreException temporary(String sentence, @Nullable Throwable cause) {
        return new StoreException(sentence, true, cause);
    }

    /** A failure that stays until somebody changes something: access denied, no such table, too large. */
    public static StoreException lasting(String sentence) {
        return new StoreException(sentence, false, null);
    }

    /** A failure that stays until somebody changes something, and what led to it. */
    public static StoreException lasting(String sentence, Throwable cause) {
        return new StoreException(sentence, false, cause);
    }

    /** Whether trying again may help. */
    public boolean isTemporary() {
        return temporary;
    }
}
