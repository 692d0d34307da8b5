package dev.tern.logging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/** Puts key-value pairs and MDC side by side, in this order, without losing one and without two of the same name. */
final class EntryFields {

    private static final Set<String> RESERVED = Set.of("time", "level", "logger", "message", "error");

    private EntryFields() {}

    static Map<String, @Nullable Object> of(
            @Nullable List<KeyValuePair> pairs, @Nullable Map<String, String> context, SafeValues values) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (pairs != null) {
            for (KeyValuePair pair : pairs) {
                put(fields, String.valueOf(pair.key), values.of(pair.value));
            }
        }
        if (context != null) {
            for (Map.Entry<String, String> entry : context.entrySet()) {
                put(fields, entry.getKey(), entry.getValue());
            }
        }
        return fields;
    }

    private static void put(Map<String, @Nullable Object> fields, String key, @Nullable Object value) {
        String name = key;
        while (RESERVED.contains(name) || fields.containsKey(name)) {
            name = name.concat("_");
        }
        fields.put(name, value);
    }
}
