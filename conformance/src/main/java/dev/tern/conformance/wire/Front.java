package dev.tern.conformance.wire;

import java.io.IOException;

/** A front door that a case can be driven through: in the same process, or over a socket. Safe for several threads. */
@FunctionalInterface
public interface Front {

    /**
     * Sends the request and waits for the response.
     *
     * @throws IOException if there is no response at all
     */
    WireResponse exchange(WireRequest request) throws IOException;
}
