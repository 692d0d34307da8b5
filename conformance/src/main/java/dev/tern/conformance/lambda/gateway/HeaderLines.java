package dev.tern.conformance.lambda.gateway;

import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.http.Body;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Header lines, gathered by name. */
final class HeaderLines {
    // Who the client was, as every front door says. The address is one of those kept for documents.
    private static final Map<String, String> FORWARDED =
            Map.of("X-Forwarded-For", "192.0.2.1", "X-Forwarded-Port", "443", "X-Forwarded-Proto", "https");

    private HeaderLines() {}

    /** The values by name as first written; names that differ in case only are one. */
    static Map<String, List<String>> asSent(WireRequest request) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers()
                .forEach(field -> byName.computeIfAbsent(field.name(), any -> new ArrayList<>())
                        .add(field.value()));
        FORWARDED.forEach((name, value) -> byName.put(name, List.of(value)));
        return byName;
    }

    /** The values by name in lower case. */
    static Map<String, List<String>> inLowerCase(WireRequest request) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        asSent(request).forEach((name, values) -> byName.put(name.toLowerCase(Locale.ROOT), values));
        return byName;
    }

    static List<Field> without(Set<String> lowerCaseNames, List<Field> fields) {
        return fields.stream()
                .filter(field -> !lowerCaseNames.contains(field.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toList());
    }

    /** A body that is sent without a type gets this one. */
    static List<Field> withDefaultType(String type, List<Field> fields, Body body) {
        boolean typed = fields.stream().anyMatch(field -> field.name().equalsIgnoreCase("Content-Type"));
        if (typed || body.isEmpty()) {
            return fields;
        }
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field("Content-Type", type));
        return more;
    }
}
