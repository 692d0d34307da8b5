package dev.tern.azure;

import com.microsoft.azure.functions.HttpRequestMessage;
import dev.tern.http.Query;
import java.net.URI;

/**
 * Where a request went.
 *
 * @param path decoded once, with the route prefix
 * @param query from the raw query string: the worker's own map has lost empty values and joined repeated ones
 * @param readable whether it was a URI at all; if not, path and query are those of the root
 */
record Address(String path, Query query, boolean readable) {

    /** Azure's host lets characters through that a URI cannot have, and the worker's message then throws. */
    static Address of(HttpRequestMessage<?> message) {
        try {
            URI uri = message.getUri();
            String path = uri.getPath();
            boolean none = path == null || path.isEmpty();
            return new Address(none ? "/" : path, Query.parse(uri.getRawQuery()), true);
        } catch (IllegalArgumentException e) {
            return new Address("/", Query.parse(null), false);
        }
    }
}
