package dev.tern.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.http.Body;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import dev.tern.http.Query;
import dev.tern.invocation.Invocation;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Between payload format 2.0 (HTTP APIs, function URLs) and the neutral records. See
 * <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">the
 * format</a>: repeated headers and query parameters come joined by commas, cookies in a list of their own.
 */
final class HttpApiMapper {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HttpApiMapper() {}

    static HttpRequest toRequest(byte[] event, Context context) throws IOException {
        JsonNode root = JSON.readTree(event);
        JsonNode http = root.path("requestContext").path("http");
        if (!http.path("method").isTextual()) {
            throw new IllegalArgumentException("the event is not of payload format 2.0: it has no requestContext.http");
        }
        Headers headers = headers(root);
        Instant deadline = Instant.now().plusMillis(context.getRemainingTimeInMillis());
        return new HttpRequest(
                http.path("method").asText(),
                path(root),
                Query.parse(root.path("rawQueryString").asText("")),
                headers,
                body(root),
                Invocation.of(
                        context.getAwsRequestId(), headers.first("traceparent").orElse(null), deadline));
    }

    static byte[] fromResponse(HttpResponse response) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("statusCode", response.status());
        ObjectNode headers = root.putObject("headers");
        ArrayNode cookies = JSON.createArrayNode();
        response.headers().forEach((name, values) -> {
            if (name.equalsIgnoreCase("Set-Cookie")) {
                values.forEach(cookies::add);
            } else {
                headers.put(name, String.join(",", values));
            }
        });
        if (!cookies.isEmpty()) {
            root.set("cookies", cookies);
        }
        boolean text = isText(response);
        root.put("isBase64Encoded", !text);
        root.put(
                "body",
                text
                        ? response.body().text()
                        : Base64.getEncoder().encodeToString(response.body().bytes()));
        return JSON.writeValueAsBytes(root);
    }

    private static boolean isText(HttpResponse response) {
        String type = response.headers().first("Content-Type").orElse("");
        return response.body().isEmpty() || type.startsWith("text/") || type.contains("json");
    }

    private static Headers headers(JsonNode root) {
        Map<String, List<String>> fields = new HashMap<>();
        root.path("headers")
                .properties()
                .forEach(field ->
                        fields.put(field.getKey(), List.of(field.getValue().asText())));
        if (root.path("cookies").isArray()) {
            StringBuilder cookies = new StringBuilder();
            root.path("cookies")
                    .forEach(cookie ->
                            cookies.append(cookies.isEmpty() ? "" : "; ").append(cookie.asText()));
            fields.put("cookie", List.of(cookies.toString()));
        }
        return Headers.received(fields);
    }

    /** The path comes with the stage in front, unless it is the default one. */
    private static String path(JsonNode root) {
        String path = root.path("rawPath").asText("/");
        String stage = "/" + root.path("requestContext").path("stage").asText("$default");
        boolean staged = path.equals(stage) || path.startsWith(stage + "/");
        String own = staged ? path.substring(stage.length()) : path;
        return own.isEmpty() ? "/" : own;
    }

    private static Body body(JsonNode root) {
        String body = root.path("body").asText("");
        return root.path("isBase64Encoded").asBoolean()
                ? Body.of(Base64.getDecoder().decode(body))
                : Body.of(body);
    }
}
