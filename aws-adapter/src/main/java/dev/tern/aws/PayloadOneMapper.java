package dev.tern.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import dev.tern.http.PercentEncoding;
import dev.tern.http.Query;
import java.util.Locale;

/**
 * Payload format 1.0: REST APIs, and HTTP APIs that are told to send it. See
 * <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">the
 * format</a>. The query comes decoded. The path of a REST API comes encoded and without the stage; that of an HTTP API
 * comes decoded and with it.
 */
record PayloadOneMapper(FrontDoor frontDoor) implements EventMapper {
    private static final String VERSION = "1.0";

    /** Only an HTTP API says which version it sends. */
    static FrontDoor frontDoor(JsonNode event) {
        return event.hasNonNull("version") ? FrontDoor.HTTP_API : FrontDoor.REST_API;
    }

    @Override
    public HttpRequest toRequest(EventFields event, EventInvocation facts) {
        if (!event.text("version").orElse(VERSION).equals(VERSION)) {
            throw EventFields.malformed("version is neither 1.0 nor 2.0");
        }
        Headers headers = Headers.received(event.values("multiValueHeaders", "headers"));
        return new HttpRequest(
                event.requiredText("httpMethod").toUpperCase(Locale.ROOT),
                path(event),
                new Query(event.values("multiValueQueryStringParameters", "queryStringParameters")),
                headers,
                EventBody.of(event),
                facts.toInvocation(headers));
    }

    /** All headers in the one field that can have several values: in both, they would be sent twice. */
    @Override
    public ObjectNode toAnswer(HttpResponse response) {
        ObjectNode answer = LambdaEvent.JSON.createObjectNode().put("statusCode", response.status());
        AnswerHeaders.putLists(response.headers(), answer.putObject("multiValueHeaders"));
        AnswerBody.put(response, answer);
        return answer;
    }

    private String path(EventFields event) {
        String path = event.requiredText("path");
        return frontDoor == FrontDoor.REST_API ? PercentEncoding.decodedPath(path) : Stage.strippedFrom(path, event);
    }
}
