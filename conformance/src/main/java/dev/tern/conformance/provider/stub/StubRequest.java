package dev.tern.conformance.provider.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tern.conformance.wire.ReceivedRequest;
import java.time.Instant;

/**
 * What the stub was sent.
 *
 * @param number which of the requests since the stub was told what to answer, from 0
 * @param http the request itself
 * @param at when it had been read
 */
public record StubRequest(int number, ReceivedRequest http, Instant at) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The path with the query. */
    public String path() {
        return http.path();
    }

    /** The value of a header, its name in lower case; empty if it was not sent. */
    public String header(String name) {
        return http.header(name);
    }

    /** The body as JSON; missing if it is none. */
    public JsonNode json() {
        try {
            return MAPPER.readTree(new String(http.body(), UTF_8));
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
