package dev.tern.conformance.lambda.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;

/**
 * An Application Load Balancer with one value to a name, in both directions. Of a repeated header or query parameter the last
 * value wins; {@code multiValueHeaders} of an answer are not read.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">Lambda
 *     functions as targets</a>
 */
final class SingleValueBalancerShape implements EventShape {
    @Override
    public String name() {
        return "alb";
    }

    @Override
    public byte[] toEvent(WireRequest request) throws RefusedByGatewayException {
        ObjectNode event = LoadBalancer.event(request);
        event.set("headers", EventJson.lastValues(HeaderLines.inLowerCase(request)));
        event.set("queryStringParameters", EventJson.lastValues(RawQuery.parameters(request.query())));
        return LoadBalancer.bytes(event);
    }

    @Override
    public WireResponse toResponse(LambdaOutcome outcome) {
        try {
            FunctionAnswer answer = LoadBalancer.answer(outcome);
            return LoadBalancer.response(answer, answer.headers());
        } catch (MalformedAnswerException e) {
            return LoadBalancer.FAILED;
        }
    }
}
