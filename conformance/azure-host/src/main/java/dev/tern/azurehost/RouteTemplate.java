package dev.tern.azurehost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A route such as {@code users/{id}} or {@code {*path}}, as ASP.NET matches it: literals without regard to case, a
 * parameter takes one segment, a catch-all the rest, which may be nothing.
 */
final class RouteTemplate {
    private final List<String> segments;

    RouteTemplate(String template) {
        this.segments = segments(template);
    }

    /** The parameters of a path that this template fits; a parameter's constraints and defaults are not looked at. */
    Optional<Map<String, String>> match(String path) {
        List<String> parts = segments(path);
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (isCatchAll(segment)) {
                String rest = String.join("/", parts.subList(Math.min(i, parts.size()), parts.size()));
                if (!rest.isEmpty()) {
                    parameters.put(name(segment), rest);
                }
                return Optional.of(parameters);
            }
            if (i >= parts.size()) {
                return Optional.empty();
            }
            if (isParameter(segment)) {
                parameters.put(name(segment), parts.get(i));
            } else if (!segment.equalsIgnoreCase(parts.get(i))) {
                return Optional.empty();
            }
        }
        return parts.size() == segments.size() ? Optional.of(parameters) : Optional.empty();
    }

    /** Sorts literals before parameters before catch-alls, from the first segment on. */
    String precedence() {
        StringBuilder order = new StringBuilder();
        for (String segment : segments) {
            order.append(isCatchAll(segment) ? '3' : isParameter(segment) ? '2' : '1');
        }
        return order.toString();
    }

    private static boolean isCatchAll(String segment) {
        return segment.startsWith("{*");
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static String name(String segment) {
        String inner = segment.substring(1, segment.length() - 1).replaceFirst("^\\*+", "");
        return inner.replaceFirst("[:=?].*", "");
    }

    private static List<String> segments(String text) {
        String trimmed = text.replaceFirst("^/", "").replaceFirst("/$", "");
        return trimmed.isEmpty() ? List.of() : new ArrayList<>(List.of(trimmed.split("/", -1)));
    }
}
