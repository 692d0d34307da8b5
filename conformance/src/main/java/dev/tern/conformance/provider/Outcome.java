package dev.tern.conformance.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one call.
 *
 * @param parts the text as it came
 * @param finish the finish reason; null after a failure
 * @param usage input, output and cached tokens; null after a failure
 * @param costKnown whether the cost is known
 * @param failure the name of what went wrong; null if nothing did
 * @param retryAfter the seconds that the failure carries; null if it does not
 * @param detail what the client would be told
 * @param vectors how many numbers each vector has; null if none were asked for
 */
record Outcome(
        List<String> parts,
        @Nullable String finish,
        @Nullable List<Integer> usage,
        boolean costKnown,
        @Nullable String failure,
        @Nullable Long retryAfter,
        String detail,
        @Nullable List<Integer> vectors) {

    static Outcome failed(List<String> parts, String failure, @Nullable Long retryAfter, String detail) {
        return new Outcome(List.copyOf(parts), null, null, false, failure, retryAfter, detail, null);
    }

    String text() {
        return String.join("", parts);
    }
}
