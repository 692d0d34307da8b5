package dev.tern.state.redis;

import dev.tern.state.StoreAddress;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server of Redis and one of its databases: {@code redis://host:6379/0}, or {@code rediss://} with TLS.
 *
 * @param host a name or an IP address
 * @param port 6379 unless the address says another
 * @param database a number; 0 unless the address says another
 * @param tls whether the connection is encrypted and the server's certificate checked
 */
record RedisAddress(String host, int port, int database, boolean tls) {
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:@\\[\\]]+)(?::(\\d{1,5}))?");
    private static final String USUAL_PORT = "6379";
    private static final String WITH_TLS = "rediss";
    private static final int MOST_PORT = 65_535;

    static RedisAddress of(StoreAddress address) {
        if (address.authority().contains("@")) {
            throw new IllegalArgumentException(
                    "must hold no user and no password; the password is the setting tern.state.redis-password");
        }
        Matcher server = AUTHORITY.matcher(address.authority());
        if (!server.matches() || !address.path().matches("\\d{0,4}")) {
            throw new IllegalArgumentException("must have the form redis://host:6379/0, or rediss:// for TLS");
        }
        int port = Integer.parseInt(Objects.requireNonNullElse(server.group(2), USUAL_PORT));
        if (port == 0 || port > MOST_PORT) {
            throw new IllegalArgumentException("must have a port from 1 to " + MOST_PORT);
        }
        int database = address.path().isEmpty() ? 0 : Integer.parseInt(address.path());
        String host = server.group(1).replaceAll("[\\[\\]]", "");
        return new RedisAddress(host, port, database, address.scheme().equals(WITH_TLS));
    }
}
