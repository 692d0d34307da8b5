package dev.tern.azurehost;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Headers as the worker's map has them: names in lower case, repeated values joined with a comma. */
final class HeaderMap {
    private HeaderMap() {}

    static Map<String, String> of(Map<String, List<String>> headers) {
        Map<String, String> values = new TreeMap<>();
        headers.forEach((name, lines) -> values.merge(
                name.toLowerCase(Locale.ROOT), String.join(",", lines), (before, next) -> before + "," + next));
        return Collections.unmodifiableMap(values);
    }
}
