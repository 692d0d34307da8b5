package dev.tern.conformance.compare;

import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import org.jspecify.annotations.Nullable;

/**
 * A request to a bare function, and what in the answer shows the limit of the platform around it.
 *
 * @param request the request
 * @param status the status that comes back
 * @param cookies how many cookies come back; null if that does not matter
 * @param contains what is in the body; null if that does not matter
 * @param lacks what is not in the body; null if that does not matter
 * @param altered whether the body that comes back is not the one that was sent
 */
record Probe(
        WireRequest request,
        int status,
        @Nullable Integer cookies,
        @Nullable String contains,
        @Nullable String lacks,
        boolean altered) {

    boolean isShownBy(WireResponse response) {
        String body = response.body().text();
        return response.status() == status
                && (cookies == null || cookies == cookiesOf(response))
                && (contains == null || body.contains(contains))
                && (lacks == null || !body.contains(lacks))
                && (!altered || !response.body().equals(request.body()));
    }

    private static long cookiesOf(WireResponse response) {
        return response.headers().stream()
                .filter(field -> field.name().equalsIgnoreCase("Set-Cookie"))
                .count();
    }
}
