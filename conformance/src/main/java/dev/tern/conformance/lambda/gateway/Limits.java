package dev.tern.conformance.lambda.gateway;

import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;

/**
 * How much each party carries, in bytes. See
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda</a>,
 * <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">API Gateway</a> and
 * <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">load balancers</a>.
 */
final class Limits {
    /** The JSON of an event, and that of an answer. */
    static final int LAMBDA_PAYLOAD = 6 * 1024 * 1024;

    static final int API_GATEWAY_BODY = 10 * 1024 * 1024;

    /** The body of a request, and the JSON of an answer. */
    static final int LOAD_BALANCER = 1024 * 1024;

    private Limits() {}

    static void checkBody(WireRequest request, int limit, WireResponse refusal) throws RefusedByGatewayException {
        if (request.body().size() > limit) {
            throw new RefusedByGatewayException(refusal);
        }
    }

    /** An event this large, Lambda itself refuses with 413, and its front door says so. */
    static byte[] checkEvent(byte[] event, WireResponse refusal) throws RefusedByGatewayException {
        if (event.length > LAMBDA_PAYLOAD) {
            throw new RefusedByGatewayException(refusal);
        }
        return event;
    }
}
