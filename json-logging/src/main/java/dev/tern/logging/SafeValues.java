package dev.tern.logging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps messages of exceptions out of arguments and fields, where a Throwable's toString would carry them in, also from
 * inside a list or a map.
 */
record SafeValues(boolean withMessages) {
    // Deeper than any fact about a call; a list may also hold itself.
    private static final int MOST_LEVELS = 4;

    @Nullable
    Object of(@Nullable Object value) {
        return withMessages ? value : of(value, MOST_LEVELS);
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

    private static @Nullable Object of(@Nullable Object value, int levels) {
        boolean tooDeep = levels == 0 && (value instanceof Collection || value instanceof Map);
        if (value != null && (tooDeep || value instanceof Throwable)) {
            return value.getClass().getName();
        }
        try {
            if (value instanceof Collection<?> collection) {
                return list(collection, levels - 1);
            }
            return value instanceof Map<?, ?> map ? map(map, levels - 1) : value;
        } catch (RuntimeException e) {
            // Another thread changes it just now; the line must not fail for that.
            return value.getClass().getName().concat(" (cannot be read)");
        }
    }

    private static List<@Nullable Object> list(Collection<?> collection, int levels) {
        List<@Nullable Object> safe = new ArrayList<>();
        for (Object each : collection) {
            safe.add(of(each, levels));
        }
        return safe;
    }

    private static Map<@Nullable Object, @Nullable Object> map(Map<?, ?> map, int levels) {
        Map<@Nullable Object, @Nullable Object> safe = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            safe.put(entry.getKey(), of(entry.getValue(), levels));
        }
        return safe;
    }
}
