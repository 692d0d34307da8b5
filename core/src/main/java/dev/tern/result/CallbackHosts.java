package dev.tern.result;

import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that results may be sent to. One that turns out to have an address inside a private network is refused unless
 * that address is listed as well, so that a name cannot lead to what only this machine can reach.
 */
public final class CallbackHosts {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

    private final Set<String> listed;

    /** Names and addresses, in any case. */
    public CallbackHosts(List<String> listed) {
        this.listed = new HashSet<>();
        listed.forEach(host -> this.listed.add(uniform(bare(host))));
    }

    /** An address has several spellings; to read one asks nobody. */
    private static String uniform(String host) {
        return ADDRESS.matcher(host).matches() ? addresses(host).get(0).getHostAddress() : host;
    }

    /**
     * Checks where a result is about to go.
     *
     * @throws ProblemException if it may not go there
     */
    void check(URI target) {
        String host = target.getHost() == null ? "" : uniform(bare(target.getHost()));
        if (!listed.contains(host)) {
            throw refused("the host of tern.events.results is not among tern.events.callback-hosts");
        }
        boolean local = true;
        for (InetAddress address : addresses(host)) {
            local &= address.isLoopbackAddress();
            if (isInside(address) && !listed.contains(address.getHostAddress()) && !isThisMachine(host, address)) {
                throw refused("the host of tern.events.results has a private address, which is not among"
                        + " tern.events.callback-hosts");
            }
        }
        checkScheme(target.getScheme(), local);
    }

    private static void checkScheme(@Nullable String scheme, boolean local) {
        boolean secure = "https".equalsIgnoreCase(scheme);
        if (!secure && !(local && "http".equalsIgnoreCase(scheme))) {
            throw refused("a result is sent over https only, or over http to this machine itself");
        }
    }

    private static List<InetAddress> addresses(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw ProblemException.of(
                            ProblemType.UNAVAILABLE, "the host of tern.events.results has no address just now")
                    .causedBy(e);
        }
    }

    private static boolean isThisMachine(String host, InetAddress address) {
        return host.equals("localhost") && address.isLoopbackAddress();
    }

    static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isSharedOrUnique(address.getAddress());
    }

    /** What Java does not tell: 0/8, 100.64/10 and fc00::/7, which lead nowhere public either, and addresses in others. */
    private static boolean isSharedOrUnique(byte[] address) {
        int first = address[0] & 0xff;
        if (address.length == 4) {
            return first == 0 || (first == 100 && (address[1] & 0xc0) == 64);
        }
        boolean translated = first == 0 && (address[1] & 0xff) == 0x64;
        return (first & 0xfe) == 0xfc || translated;
    }

    private static String bare(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }

    private static ProblemException refused(String sentence) {
        return ProblemException.of(ProblemType.FORBIDDEN, sentence);
    }
}
