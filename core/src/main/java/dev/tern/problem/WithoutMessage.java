package dev.tern.problem;

import org.jspecify.annotations.Nullable;

/**
 * An exception as it may stand in a log: its types and stack traces, without the messages, which may carry a prompt, a
 * document or a key.
 */
public final class WithoutMessage extends Throwable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CAUSES = 10;

    private WithoutMessage(Throwable original, @Nullable Throwable cause) {
        super(original.getClass().getName(), cause, false, true);
        setStackTrace(original.getStackTrace());
    }

    /** The exception and its causes, without what they say. */
    public static WithoutMessage of(Throwable original) {
        return of(original, MOST_CAUSES);
    }

    /** Causes can form a circle. */
    private static WithoutMessage of(Throwable original, int causes) {
        Throwable cause = original.getCause();
        return new WithoutMessage(original, cause == null || causes == 0 ? null : of(cause, causes - 1));
    }
}
