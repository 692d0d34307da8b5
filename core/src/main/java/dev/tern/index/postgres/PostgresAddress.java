package dev.tern.index.postgres;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is: {@code postgresql://host:port/database}. Neither user nor password can stand in it, so that it may
 * be shown.
 *
 * @param host a name, or an address; IPv6 in brackets
 * @param port 5432 if none is given
 * @param database its name
 */
public record PostgresAddress(String host, int port, String database) {
    private static final Pattern FORM =
            Pattern.compile("postgresql://(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+)(?::(\\d{1,5}))?/([A-Za-z0-9_.-]+)/?");
    private static final String DEFAULT_PORT = "5432";
    private static final int LARGEST_PORT = 65_535;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException with the end of a sentence, if it is none
     */
    public static PostgresAddress parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        int port = form.matches() ? Integer.parseInt(form.group(2) == null ? DEFAULT_PORT : form.group(2)) : 0;
        if (port < 1 || port > LARGEST_PORT) {
            throw new IllegalArgumentException(
                    "must be of the form postgresql://host:port/database, without a user and without options");
        }
        return new PostgresAddress(form.group(1), port, form.group(3));
    }

    /** Whether it is this machine, and what is sent stays on it. */
    boolean isLoopback() {
        return LOOPBACK.contains(host);
    }
}
