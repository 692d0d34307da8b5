package dev.tern.azurehost;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The query as the worker's map has it: names without regard to case, empty values dropped, repeated ones joined. */
final class QueryMap {
    private QueryMap() {}

    static Map<String, String> of(@Nullable String raw) {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                if (!value.isEmpty()) {
                    values.merge(decode(pair.substring(0, equals)), value, (before, next) -> before + "," + next);
                }
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
