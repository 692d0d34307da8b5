package dev.tern.conformance.lambda.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import dev.tern.http.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A REST API of API Gateway with a Lambda proxy integration at <code>/{proxy+}</code> and the stage {@code prod}. All
 * media types are binary there, so every body comes as base64. The path comes without the stage and encoded as sent,
 * the query decoded.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">
 *     Lambda proxy integrations</a>
 */
final class RestApiShape implements EventShape {
    private static final WireResponse TOO_LARGE = OwnAnswers.json(413, "Request Too Long");
    private static final WireResponse FAILED = OwnAnswers.json(502, "Internal server error");
    private static final String STAGE = "prod";
    private static final Set<String> KNOWN =
            Set.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded");
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
    private static final Set<String> REMAPPED =
            Set.of("authorization", "content-md5", "date", "host", "server", "user-agent", "www-authenticate");

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public byte[] toEvent(WireRequest request) throws RefusedByGatewayException {
        Limits.checkBody(request, Limits.API_GATEWAY_BODY, TOO_LARGE);
        Map<String, List<String>> headers = HeaderLines.asSent(request);
        ObjectNode event = EventJson.object();
        event.put("resource", "/{proxy+}").put("path", request.path()).put("httpMethod", request.method());
        event.set("headers", EventJson.lastValues(headers));
        event.set("multiValueHeaders", EventJson.lists(headers));
        putQuery(request, event);
        event.putObject("pathParameters").put("proxy", request.path().substring(1));
        event.putNull("stageVariables");
        event.set("requestContext", context(request));
        if (request.body().isEmpty()) {
            event.putNull("body").put("isBase64Encoded", false);
        } else {
            EventBody.putBase64(request, event);
        }
        return Limits.checkEvent(EventJson.bytes(event), TOO_LARGE);
    }

    @Override
    public WireResponse toResponse(LambdaOutcome outcome) {
        try {
            FunctionAnswer answer = FunctionAnswer.of(outcome);
            checkNames(answer);
            Body body = answer.body();
            List<Field> headers = HeaderLines.withDefaultType("application/json", merged(answer), body);
            return new WireResponse(answer.status(), remapped(headers), body);
        } catch (MalformedAnswerException e) {
            return FAILED;
        }
    }

    private static void putQuery(WireRequest request, ObjectNode event) {
        Map<String, List<String>> parameters = Query.parse(request.query()).parameters();
        if (parameters.isEmpty()) {
            event.putNull("queryStringParameters").putNull("multiValueQueryStringParameters");
        } else {
            event.set("queryStringParameters", EventJson.lastValues(parameters));
            event.set("multiValueQueryStringParameters", EventJson.lists(parameters));
        }
    }

    private static ObjectNode context(WireRequest request) {
        ObjectNode context = EventJson.object();
        context.put("accountId", "123456789012").put("apiId", "1234567890").put("stage", STAGE);
        context.put("resourceId", "123456").put("resourcePath", "/{proxy+}");
        context.put("path", "/" + STAGE + request.path()).put("httpMethod", request.method());
        context.put("protocol", "HTTP/1.1").put("requestId", "c6af9ac6-7b61-11e6-9a41-93e8deadbeef");
        context.put("domainName", "1234567890.execute-api.us-east-1.amazonaws.com");
        context.putObject("identity").put("sourceIp", "192.0.2.1");
        return context;
    }

    private static void checkNames(FunctionAnswer answer) throws MalformedAnswerException {
        Set<String> unknown = new TreeSet<>();
        answer.root().fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new MalformedAnswerException("the answer has fields that a REST API does not know: " + unknown);
        }
    }

    /** Both count; what is in both with the same value is sent once. */
    private static List<Field> merged(FunctionAnswer answer) throws MalformedAnswerException {
        List<Field> lines = new ArrayList<>(answer.multiValueHeaders());
        for (Field field : answer.headers()) {
            if (!lines.contains(field)) {
                lines.add(field);
            }
        }
        return lines;
    }

    private static List<Field> remapped(List<Field> fields) {
        return fields.stream()
                .map(field -> REMAPPED.contains(field.name().toLowerCase(Locale.ROOT))
                        ? new Field("x-amzn-Remapped-" + field.name(), field.value())
                        : field)
                .toList();
    }
}
