package dev.tern.conformance.wire;

import dev.tern.http.Body;
import java.util.List;
import java.util.Optional;

/**
 * An HTTP response as a client reads it.
 *
 * @param status the status code
 * @param headers the lines in their order, repeated ones included
 * @param body the bytes
 */
public record WireResponse(int status, List<Field> headers, Body body) {

    /** Copies the headers. */
    public WireResponse {
        headers = List.copyOf(headers);
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Fields.first(headers, name);
    }
}
