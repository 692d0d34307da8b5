package dev.tern.aws;

import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.lambda.gateway.EventShape;
import dev.tern.conformance.lambda.gateway.RefusedByGatewayException;
import dev.tern.conformance.wire.Front;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The handler behind a front door of one shape, without a process and without a socket. */
record HandlerFront(EventShape shape, LambdaHandler handler) implements Front {

    @Override
    public WireResponse exchange(WireRequest request) throws IOException {
        try {
            return shape.toResponse(new LambdaOutcome.Response(invoke(shape.toEvent(request))));
        } catch (RefusedByGatewayException e) {
            return e.response();
        }
    }

    private byte[] invoke(byte[] event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event), answer, new LambdaContext());
        return answer.toByteArray();
    }
}
