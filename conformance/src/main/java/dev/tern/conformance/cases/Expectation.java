package dev.tern.conformance.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The response that must come back.
 *
 * @param status the status code
 * @param headers all headers with their values, but for those of the platform and the connection
 * @param body what must be in it
 */
public record Expectation(int status, Map<String, List<String>> headers, CaseBody body) {

    /** Copies the headers. */
    public Expectation {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
}
