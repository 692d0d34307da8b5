package dev.tern.conformance.lambda.gateway;

import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;

/**
 * A function URL: payload format 2.0, the path encoded as sent, and no stage.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html">Invoking Lambda function URLs</a>
 */
final class FunctionUrlShape implements EventShape {
    private static final WireResponse TOO_LARGE = OwnAnswers.json(413, "Request Entity Too Large");
    private static final WireResponse FAILED = OwnAnswers.text(502, "Internal Server Error");

    @Override
    public String name() {
        return "url";
    }

    @Override
    public byte[] toEvent(WireRequest request) throws RefusedByGatewayException {
        byte[] event = EventJson.bytes(
                PayloadTwo.event(request, request.path(), "$default", "abcdefghijklmnop.lambda-url.us-east-1.on.aws"));
        return Limits.checkEvent(event, TOO_LARGE);
    }

    @Override
    public WireResponse toResponse(LambdaOutcome outcome) {
        try {
            return PayloadTwo.response(outcome);
        } catch (MalformedAnswerException e) {
            return FAILED;
        }
    }
}
