package dev.tern.conformance.lambda.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import dev.tern.http.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Payload format 2.0, which HTTP APIs and function URLs share: names of headers in lower case, repeated values joined
 * by commas, cookies in a list of their own.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">
 *     Lambda proxy integrations for HTTP APIs</a>
 */
final class PayloadTwo {
    private PayloadTwo() {}

    static ObjectNode event(WireRequest request, String rawPath, String stage, String domain) {
        Map<String, List<String>> headers = HeaderLines.inLowerCase(request);
        ObjectNode event = EventJson.object();
        event.put("version", "2.0").put("routeKey", "$default");
        event.put("rawPath", rawPath).put("rawQueryString", request.query());
        putCookies(headers.remove("cookie"), event);
        event.set("headers", EventJson.joinedValues(headers));
        Map<String, List<String>> parameters = Query.parse(request.query()).parameters();
        if (!parameters.isEmpty()) {
            event.set("queryStringParameters", EventJson.joinedValues(parameters));
        }
        event.set("requestContext", context(request, rawPath, stage, domain));
        event.put("isBase64Encoded", false);
        if (!request.body().isEmpty()) {
            EventBody.putTextOrBase64(request, event);
        }
        return event;
    }

    static WireResponse response(LambdaOutcome outcome) throws MalformedAnswerException {
        FunctionAnswer answer = FunctionAnswer.of(outcome);
        if (!answer.root().has("statusCode")) {
            return inferred(answer.root(), outcome);
        }
        Body body = answer.body();
        List<Field> headers = new ArrayList<>(answer.headers());
        headers.addAll(answer.cookies());
        return new WireResponse(answer.status(), HeaderLines.withDefaultType("application/json", headers, body), body);
    }

    /** An answer without a status is itself the body of a response of 200; a string is so without its quotes. */
    private static WireResponse inferred(JsonNode root, LambdaOutcome outcome) {
        Body body = root.isTextual() ? Body.of(root.textValue()) : Body.of(outcome.body());
        return new WireResponse(200, List.of(new Field("Content-Type", "application/json")), body);
    }

    private static void putCookies(@Nullable List<String> lines, ObjectNode event) {
        if (lines == null) {
            return;
        }
        for (String line : lines) {
            for (String cookie : line.split(";", -1)) {
                event.withArray("/cookies").add(cookie.strip());
            }
        }
    }

    private static ObjectNode context(WireRequest request, String rawPath, String stage, String domain) {
        ObjectNode context = EventJson.object();
        context.put("accountId", "123456789012").put("apiId", domain.substring(0, domain.indexOf('.')));
        context.put("domainName", domain).put("domainPrefix", domain.substring(0, domain.indexOf('.')));
        ObjectNode http = context.putObject("http");
        http.put("method", request.method()).put("path", rawPath).put("protocol", "HTTP/1.1");
        http.put("sourceIp", "192.0.2.1")
                .put("userAgent", request.header("User-Agent").orElse(""));
        context.put("requestId", "JKJaXmPLvHcESHA=").put("routeKey", "$default").put("stage", stage);
        return context;
    }
}
