package dev.tern.logging;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * One thing to write.
 *
 * @param epochMillis when it happened
 * @param fields key-value pairs and MDC under names which collide with nothing
 * @param error what was thrown, or null
 */
record LogEntry(
        long epochMillis,
        Level level,
        String logger,
        String message,
        Map<String, @Nullable Object> fields,
        @Nullable ErrorEntry error) {}
