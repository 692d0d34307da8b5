package dev.tern.azure;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the function app is told of itself. An app setting of this name overrides the same value of {@code host.json}:
 * see <a href="https://learn.microsoft.com/azure/azure-functions/functions-host-json#override-hostjson-values">Override
 * host.json values</a>.
 *
 * @param routePrefix what stands before every path, without slashes at its ends; empty for nothing
 * @param timeLimit how long a call may take until Azure stops waiting for it
 * @param signsIn whether App Service's own authentication is switched on
 */
record HostSettings(String routePrefix, Duration timeLimit, boolean signsIn) {
    static final String ROUTE_PREFIX = "AzureFunctionsJobHost__extensions__http__routePrefix";
    static final String AUTHENTICATION = "WEBSITE_AUTH_ENABLED";
    static final String FUNCTION_TIMEOUT = "AzureFunctionsJobHost__functionTimeout";

    /** As the host.json says that this adapter ships. */
    static final Duration SHIPPED_TIMEOUT = Duration.ofMinutes(5);

    /** After this the load balancer gives up, whatever the function's own timeout is. */
    static final Duration FRONT_DOOR = Duration.ofSeconds(230);

    // The form of .NET's TimeSpan. Anything else, such as the -1 that means no timeout, leaves the front door's limit.
    private static final Pattern TIME_SPAN =
            Pattern.compile("(?:(\\d{1,4})\\.)?(\\d{1,2}):(\\d{2}):(\\d{2})(?:\\.\\d+)?");

    static HostSettings of(Map<String, String> environment) {
        String prefix = environment.getOrDefault(ROUTE_PREFIX, "").strip();
        Matcher span =
                TIME_SPAN.matcher(environment.getOrDefault(FUNCTION_TIMEOUT, "").strip());
        Duration timeout = span.matches() ? duration(span) : SHIPPED_TIMEOUT;
        return new HostSettings(
                prefix.replaceAll("^/+|/+$", ""),
                timeout.compareTo(FRONT_DOOR) < 0 ? timeout : FRONT_DOOR,
                Boolean.parseBoolean(
                        environment.getOrDefault(AUTHENTICATION, "").strip()));
    }

    /** The path without the prefix; Azure's routes do not look at case. */
    String withoutPrefix(String path) {
        int end = routePrefix.length() + 1;
        boolean prefixed = !routePrefix.isEmpty()
                && path.regionMatches(true, 1, routePrefix, 0, routePrefix.length())
                && (path.length() == end || path.charAt(end) == '/');
        String own = prefixed ? path.substring(end) : path;
        return own.isEmpty() ? "/" : own;
    }

    private static Duration duration(Matcher span) {
        long days = span.group(1) == null ? 0 : Long.parseLong(span.group(1));
        return Duration.ofDays(days)
                .plusHours(Long.parseLong(span.group(2)))
                .plusMinutes(Long.parseLong(span.group(3)))
                .plusSeconds(Long.parseLong(span.group(4)));
    }
}
