package dev.tern.gcp;

import dev.tern.http.PercentEncoding;
import dev.tern.http.Query;

/**
 * What a request's address asks for. Read by hand, because servers let characters through that {@link java.net.URI}
 * refuses.
 *
 * @param path percent-decoded once; what is not well encoded stays as it is
 * @param query the parameters
 */
record RequestTarget(String path, Query query) {

    /** Reads an address as it was sent: {@code https://host/path?query}, or without scheme and host. */
    static RequestTarget of(String address) {
        String target = withoutFragment(withoutOrigin(address));
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String query = mark < 0 ? "" : target.substring(mark + 1);
        return new RequestTarget(path.isEmpty() ? "/" : PercentEncoding.decodedPath(path), Query.parse(query));
    }

    private static String withoutOrigin(String address) {
        int scheme = address.indexOf("://");
        // A colon further on is part of the path or the query.
        if (scheme < 0 || address.lastIndexOf('/', scheme) >= 0 || address.lastIndexOf('?', scheme) >= 0) {
            return address;
        }
        for (int i = scheme + 3; i < address.length(); i++) {
            if (address.charAt(i) == '/' || address.charAt(i) == '?') {
                return address.substring(i);
            }
        }
        return "";
    }

    private static String withoutFragment(String target) {
        int mark = target.indexOf('#');
        return mark < 0 ? target : target.substring(0, mark);
    }
}
