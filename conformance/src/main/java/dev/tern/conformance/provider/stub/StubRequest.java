package dev.tern.conformance.provider.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.http.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * What reached the stub.
 *
 * @param method such as {@code POST}
 * @param target path and query, as sent
 * @param headers by their names in lower case
 * @param body the bytes
 */
public record StubRequest(String method, String target, Map<String, String> headers, Body body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the request's body is not JSON", e);
        }
    }
}
