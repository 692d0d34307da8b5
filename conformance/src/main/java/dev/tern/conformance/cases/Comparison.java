package dev.tern.conformance.cases;

import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import java.util.ArrayList;
import java.util.List;

/** Compares a response with what must come back. */
public final class Comparison {
    private Comparison() {}

    /**
     * Everything that differs; nothing if the response is the one expected.
     *
     * @param request what was sent, because the answer repeats its request id
     * @param tokens those the request was filled with
     */
    public static List<Difference> of(Expectation expected, WireRequest request, WireResponse response, Tokens tokens) {
        Tokens answered = tokens.answered(response.header(RequestIds.HEADER).orElse(""));
        List<Difference> found = new ArrayList<>();
        if (expected.status() != response.status()) {
            found.add(
                    new Difference("status", Integer.toString(expected.status()), Integer.toString(response.status())));
        }
        found.addAll(RequestIds.compare(request, response));
        found.addAll(HeaderComparison.of(expected.headers(), response, answered));
        found.addAll(BodyComparison.of(expected.body(), response.body(), answered));
        return List.copyOf(found);
    }
}
