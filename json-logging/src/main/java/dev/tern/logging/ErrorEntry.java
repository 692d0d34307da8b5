package dev.tern.logging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a Throwable that is written. Frames and causes are bounded, because a recursion's stack overflow would
 * otherwise exceed the 256 KB Google Cloud Logging takes, and a cause may lead back to itself.
 *
 * @param message null if the exception has none or it is not to be shown
 */
record ErrorEntry(
        String type,
        @Nullable String message,
        List<String> stack,
        @Nullable ErrorEntry cause) {

    private static final int MAX_FRAMES = 100;
    private static final int MAX_CAUSES = 8;

    static ErrorEntry of(Throwable thrown, boolean withMessages) {
        return of(thrown, withMessages, MAX_CAUSES);
    }

    private static ErrorEntry of(Throwable thrown, boolean withMessages, int causesLeft) {
        Throwable cause = thrown.getCause();
        return new ErrorEntry(
                thrown.getClass().getName(),
                withMessages ? thrown.getMessage() : null,
                frames(thrown.getStackTrace()),
                cause == null || causesLeft == 0 ? null : of(cause, withMessages, causesLeft - 1));
    }

    private static List<String> frames(StackTraceElement[] trace) {
        int shown = Math.min(trace.length, MAX_FRAMES);
        List<String> frames = new ArrayList<>(shown);
        for (int i = 0; i < shown; i++) {
            frames.add(trace[i].toString());
        }
        return frames;
    }
}
