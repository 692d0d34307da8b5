package dev.tern.conformance.lambda.gateway;

import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;

/**
 * One kind of front door of Lambda, as a pure translation. The path of a request is the one behind the stage: a shape
 * that sends the stage puts it in front itself.
 */
public interface EventShape {

    /** What it is called in a report, such as {@code rest}. */
    String name();

    /**
     * The event that the function gets.
     *
     * @return JSON in UTF-8
     * @throws RefusedByGatewayException if the front door answers by itself and the function is not called
     */
    byte[] toEvent(WireRequest request) throws RefusedByGatewayException;

    /** What the client gets for the function's answer, and for its failure. */
    WireResponse toResponse(LambdaOutcome outcome);
}
