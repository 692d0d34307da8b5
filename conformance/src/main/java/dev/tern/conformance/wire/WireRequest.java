package dev.tern.conformance.wire;

import dev.tern.http.Body;
import java.util.List;
import java.util.Optional;

/**
 * An HTTP request as a client writes it.
 *
 * @param method as written
 * @param path the path of the request target, percent-encoded as written
 * @param query the query of the request target as written, without the question mark; empty for none
 * @param headers the lines in their order, repeated ones included
 * @param body the bytes
 */
public record WireRequest(String method, String path, String query, List<Field> headers, Body body) {

    /** Copies the headers. */
    public WireRequest {
        headers = List.copyOf(headers);
    }

    /** Path and query as one. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Fields.first(headers, name);
    }
}
