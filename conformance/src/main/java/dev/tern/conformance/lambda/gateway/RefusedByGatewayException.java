package dev.tern.conformance.lambda.gateway;

import dev.tern.conformance.wire.WireResponse;

/** The front door does not let the request through to Lambda and answers it by itself. */
public final class RefusedByGatewayException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient WireResponse response;

    RefusedByGatewayException(WireResponse response) {
        super("the gateway itself answers with status " + response.status());
        this.response = response;
    }

    /** What the client gets. */
    public WireResponse response() {
        return response;
    }
}
