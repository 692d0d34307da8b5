package dev.tern.conformance.cases;

import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares all headers of a response, but for those that belong to the platform and the connection. */
final class HeaderComparison {
    private static final Set<String> NOT_COMPARED = Set.of(
            "date",
            "server",
            "content-length",
            "connection",
            "keep-alive",
            "transfer-encoding",
            "via",
            "alt-svc",
            "x-cloud-trace-context",
            "function-execution-id",
            "traceparent",
            "request-context",
            // Has a rule of its own.
            "x-request-id");
    private static final List<String> NOT_COMPARED_PREFIXES = List.of("x-amzn-", "apigw-");
    private static final Pattern AROUND_COMMA = Pattern.compile("\\s*,\\s*");

    private HeaderComparison() {}

    static List<Difference> of(Map<String, List<String>> expected, WireResponse response, Tokens tokens) {
        Map<String, List<String>> wanted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        wanted.putAll(expected);
        Map<String, List<String>> given = compared(response);
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(wanted.keySet());
        names.addAll(given.keySet());
        List<Difference> found = new ArrayList<>();
        for (String name : names) {
            boolean typeOfNothing =
                    name.equalsIgnoreCase("Content-Type") && response.body().isEmpty();
            List<String> right = wanted.getOrDefault(name, List.of());
            List<String> actual = given.getOrDefault(name, List.of());
            if (!typeOfNothing && !same(name, right, actual, tokens)) {
                found.add(new Difference("header " + name, shown(right), shown(actual)));
            }
        }
        return found;
    }

    private static Map<String, List<String>> compared(WireResponse response) {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Field field : response.headers()) {
            if (isCompared(field.name().toLowerCase(Locale.ROOT))) {
                fields.computeIfAbsent(field.name(), any -> new ArrayList<>()).add(field.value());
            }
        }
        return fields;
    }

    private static boolean isCompared(String name) {
        return !NOT_COMPARED.contains(name) && NOT_COMPARED_PREFIXES.stream().noneMatch(name::startsWith);
    }

    private static boolean same(String name, List<String> expected, List<String> actual, Tokens tokens) {
        if (expected.isEmpty() || actual.isEmpty()) {
            return expected.equals(actual);
        }
        if (name.equalsIgnoreCase("Content-Type")) {
            return actual.size() == 1 && MediaTypeComparison.same(expected.get(0), actual.get(0));
        }
        if (name.equalsIgnoreCase("Set-Cookie")) {
            return sameLines(expected, actual, tokens);
        }
        return tokens.match(joined(expected), joined(actual));
    }

    /** A cookie has commas in its date, so its lines can never be joined. */
    private static boolean sameLines(List<String> expected, List<String> actual, Tokens tokens) {
        boolean same = expected.size() == actual.size();
        for (int i = 0; same && i < expected.size(); i++) {
            same = tokens.match(expected.get(i), actual.get(i));
        }
        return same;
    }

    private static String joined(List<String> values) {
        return AROUND_COMMA.matcher(String.join(",", values)).replaceAll(",");
    }

    private static String shown(List<String> values) {
        return values.isEmpty() ? Difference.ABSENT : String.join(" and ", values);
    }
}
