package dev.tern.logging;

import org.jspecify.annotations.Nullable;

/** Keeps messages of exceptions out of arguments and fields, where a Throwable's toString would carry them in. */
record SafeValues(boolean withMessages) {

    @Nullable
    Object of(@Nullable Object value) {
        return value instanceof Throwable thrown && !withMessages
                ? thrown.getClass().getName()
                : value;
    }

    @Nullable
    Object @Nullable [] of(@Nullable Object @Nullable [] values) {
        if (values == null) {
            return null;
        }
        @Nullable Object[] safe = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            safe[i] = of(values[i]);
        }
        return safe;
    }
}
