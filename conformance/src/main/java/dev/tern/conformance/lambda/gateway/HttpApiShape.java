package dev.tern.conformance.lambda.gateway;

import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * An HTTP API of API Gateway with payload format 2.0 and the stage {@code prod}. In spite of its name the raw path is
 * decoded, and the stage stands in front of it.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">
 *     Lambda proxy integrations for HTTP APIs</a>
 */
final class HttpApiShape implements EventShape {
    private static final WireResponse TOO_LARGE = OwnAnswers.json(413, "Request Entity Too Large");
    private static final WireResponse FAILED = OwnAnswers.json(500, "Internal server error");
    private static final String STAGE = "prod";

    @Override
    public String name() {
        return "http";
    }

    @Override
    public byte[] toEvent(WireRequest request) throws RefusedByGatewayException {
        Limits.checkBody(request, Limits.API_GATEWAY_BODY, TOO_LARGE);
        String path = "/" + STAGE + decoded(request.path());
        byte[] event = EventJson.bytes(
                PayloadTwo.event(request, path, STAGE, "1234567890.execute-api.us-east-1.amazonaws.com"));
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

    /** In a path a plus is a plus. */
    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
