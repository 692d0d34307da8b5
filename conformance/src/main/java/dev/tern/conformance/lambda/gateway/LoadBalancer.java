package dev.tern.conformance.lambda.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import java.util.List;
import java.util.Set;

/**
 * What an Application Load Balancer does, whether it sends several values to a name or one: path and query are as sent,
 * not decoded; names of headers are in lower case.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">Lambda
 *     functions as targets</a>
 */
final class LoadBalancer {
    static final WireResponse FAILED = OwnAnswers.html(502, "Bad Gateway");

    private static final WireResponse TOO_LARGE = OwnAnswers.html(413, "Request Entity Too Large");
    private static final String TARGET_GROUP =
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/tern/6d0ecf831eec9f09";
    private static final Set<String> OWN = Set.of("connection", "transfer-encoding", "content-length");

    private LoadBalancer() {}

    /** The event without headers and query. */
    static ObjectNode event(WireRequest request) throws RefusedByGatewayException {
        Limits.checkBody(request, Limits.LOAD_BALANCER, TOO_LARGE);
        ObjectNode event = EventJson.object();
        event.putObject("requestContext").putObject("elb").put("targetGroupArn", TARGET_GROUP);
        event.put("httpMethod", request.method()).put("path", request.path());
        event.put("body", "").put("isBase64Encoded", false);
        if (!request.body().isEmpty()) {
            EventBody.putTextOrBase64(request, event);
        }
        return event;
    }

    static byte[] bytes(ObjectNode event) throws RefusedByGatewayException {
        return Limits.checkEvent(EventJson.bytes(event), TOO_LARGE);
    }

    static FunctionAnswer answer(LambdaOutcome outcome) throws MalformedAnswerException {
        if (outcome.body().length > Limits.LOAD_BALANCER) {
            throw new MalformedAnswerException("the answer is larger than a load balancer carries");
        }
        return FunctionAnswer.of(outcome);
    }

    static WireResponse response(FunctionAnswer answer, List<Field> headers) throws MalformedAnswerException {
        Body body = answer.body();
        List<Field> sent =
                HeaderLines.withDefaultType("application/octet-stream", HeaderLines.without(OWN, headers), body);
        return new WireResponse(answer.status(), sent, body);
    }
}
