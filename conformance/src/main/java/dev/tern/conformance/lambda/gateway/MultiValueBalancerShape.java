package dev.tern.conformance.lambda.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;

/**
 * An Application Load Balancer with lists of values, in both directions; {@code headers} of an answer are not
 * read.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">Lambda
 *     functions as targets</a>
 */
final class MultiValueBalancerShape implements EventShape {
    @Override
    public String name() {
        return "alb-multi";
    }

    @Override
    public byte[] toEvent(WireRequest request) throws RefusedByGatewayException {
        ObjectNode event = LoadBalancer.event(request);
        event.set("multiValueHeaders", EventJson.lists(HeaderLines.inLowerCase(request)));
        event.set("multiValueQueryStringParameters", EventJson.lists(RawQuery.parameters(request.query())));
        return LoadBalancer.bytes(event);
    }

    @Override
    public WireResponse toResponse(LambdaOutcome outcome) {
        try {
            FunctionAnswer answer = LoadBalancer.answer(outcome);
            return LoadBalancer.response(answer, answer.multiValueHeaders());
        } catch (MalformedAnswerException e) {
            return LoadBalancer.FAILED;
        }
    }
}
