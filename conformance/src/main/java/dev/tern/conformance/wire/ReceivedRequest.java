package dev.tern.conformance.wire;

import java.util.Map;

/**
 * One request as a server of ours reads it.
 *
 * @param method as written
 * @param path with the query
 * @param headers names in lower case; of a repeated one the last
 * @param body the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only handed on.
public record ReceivedRequest(String method, String path, Map<String, String> headers, byte[] body) {

    /** The header's value, or nothing. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
