package dev.tern.conformance.lambda;

import java.util.Map;

/** One request of the runtime; header names are in lower case. */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only handed on.
record HttpRequest(String method, String path, Map<String, String> headers, byte[] body) {

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
