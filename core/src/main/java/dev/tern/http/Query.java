package dev.tern.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters, decoded, several values to a name, in their order.
 *
 * @param parameters name to values
 */
public record Query(Map<String, List<String>> parameters) {

    private static final Query NONE = new Query(Map.of());

    /** Copies the map. */
    public Query {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Reads a raw query string such as {@code a=1&a=2&b=}, as HTML forms write it: {@code +} is a space. What is not
     * well encoded stays as it is.
     *
     * @param raw without the question mark; null or empty for none
     */
    public static Query parse(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return NONE;
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            add(pair, parameters);
        }
        return new Query(parameters);
    }

    /** The first value of a parameter. */
    public Optional<String> first(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static void add(String pair, Map<String, List<String>> parameters) {
        if (pair.isEmpty()) {
            return;
        }
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters
                .computeIfAbsent(PercentEncoding.decodedParameter(name), any -> new ArrayList<>())
                .add(PercentEncoding.decodedParameter(value));
    }
}
