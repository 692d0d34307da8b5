package dev.tern.conformance.lambda;

import java.util.Map;

/** One request of the runtime; header names are in lower case. */
record HttpRequest(String method, String path, Map<String, String> headers, byte[] body) {

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
