package dev.tern.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import dev.tern.http.PercentEncoding;
import dev.tern.http.Query;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Payload format 2.0: HTTP APIs and function URLs. See
 * <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">the
 * format</a>: repeated headers and query parameters come joined by commas, cookies in a list of their own, the query
 * once more as the client wrote it. In spite of its name the raw path of an HTTP API is decoded.
 */
record PayloadTwoMapper(FrontDoor frontDoor) implements EventMapper {
    private static final String URL_DOMAIN = ".lambda-url.";

    static FrontDoor frontDoor(JsonNode event) {
        String domain = event.path("requestContext").path("domainName").asText();
        return domain.contains(URL_DOMAIN) ? FrontDoor.FUNCTION_URL : FrontDoor.HTTP_API;
    }

    @Override
    public HttpRequest toRequest(EventFields event, EventInvocation facts) {
        if (!event.requiredText("version").equals("2.0")) {
            throw EventFields.malformed("version is not 2.0");
        }
        Headers headers = headers(event);
        return new HttpRequest(
                event.requiredText("requestContext", "http", "method").toUpperCase(Locale.ROOT),
                path(event),
                Query.parse(event.text("rawQueryString").orElse(null)),
                headers,
                EventBody.of(event),
                facts.toInvocation(headers));
    }

    @Override
    public ObjectNode toAnswer(HttpResponse response) {
        ObjectNode answer = LambdaEvent.JSON.createObjectNode().put("statusCode", response.status());
        AnswerHeaders.putJoined(response.headers(), answer.putObject("headers"));
        List<String> cookies = response.headers().all(AnswerHeaders.SET_COOKIE);
        if (!cookies.isEmpty()) {
            cookies.forEach(answer.putArray("cookies")::add);
        }
        AnswerBody.put(response, answer);
        return answer;
    }

    private static Headers headers(EventFields event) {
        Map<String, List<String>> fields = event.values("headers");
        List<String> cookies = event.list("cookies");
        if (!cookies.isEmpty()) {
            fields.keySet().removeIf(name -> name.equalsIgnoreCase("cookie"));
            fields.put("cookie", List.of(String.join("; ", cookies)));
        }
        return Headers.received(fields);
    }

    private String path(EventFields event) {
        String path = event.requiredText("rawPath");
        return frontDoor == FrontDoor.HTTP_API ? Stage.strippedFrom(path, event) : PercentEncoding.decodedPath(path);
    }
}
