package dev.tern.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A malformed event with HTTP in it")
class MalformedRequestsTest {

    @RegisterExtension
    static final LambdaDoor DOOR = new LambdaDoor();

    static Stream<Arguments> events() {
        return Stream.of(
                bad(
                        "apigw_event",
                        "body is not base64",
                        e -> e.put("body", "a secret!").put("isBase64Encoded", true)),
                bad(
                        "apigw_event",
                        "body is not a text",
                        e -> e.putObject("body").put("secret", 1)),
                bad("apigw_event", "isBase64Encoded is not true or false", e -> e.put("isBase64Encoded", "secret")),
                bad("apigw_event", "httpMethod is missing", e -> e.putNull("httpMethod")),
                bad("apigw_event", "httpMethod is missing", e -> e.remove("httpMethod")),
                bad("apigw_event", "httpMethod is not a text", e -> e.put("httpMethod", 7)),
                bad("apigw_event", "path is missing", e -> e.putNull("path")),
                bad(
                        "apigw_event",
                        "headers is not an object",
                        e -> e.putArray("headers").add("secret")),
                bad("apigw_event", "headers is not an object", e -> e.put("headers", "secret")),
                bad(
                        "apigw_event",
                        "headers has a value that is not a text",
                        e -> e.withObject("/headers").putObject("a")),
                bad(
                        "apigw_event",
                        "queryStringParameters is not an object",
                        e -> e.put("queryStringParameters", "secret")),
                bad("apigw_event", "version is neither 1.0 nor 2.0", e -> e.put("version", "secret")),
                bad("apigw_http_event", "version is not 2.0", e -> e.put("version", "3.0")),
                bad("apigw_http_event", "version is missing", e -> e.remove("version")),
                bad("apigw_http_event", "requestContext.http.method is missing", e -> e.putNull("requestContext")),
                bad(
                        "apigw_http_event",
                        "requestContext.http.method is missing",
                        e -> e.withObject("/requestContext").put("http", "secret")),
                bad("apigw_http_event", "rawPath is missing", e -> e.remove("rawPath")),
                bad("apigw_http_event", "rawQueryString is not a text", e -> e.put("rawQueryString", 1)),
                bad("apigw_http_event", "cookies is not a list", e -> e.put("cookies", "secret")),
                bad("apigw_http_event", "body is not base64", e -> e.put("isBase64Encoded", true)),
                bad("elb_event", "multiValueHeaders is not an object", e -> e.put("multiValueHeaders", "secret")),
                bad("elb_event", "httpMethod is missing", e -> e.remove("httpMethod")),
                bad("elb_event", "path is missing", e -> e.remove("path")),
                bad("elb_event", "body is not base64", e -> e.put("isBase64Encoded", true)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("events")
    @DisplayName("is answered with a problem that names the field, never its content, in the form of the event")
    void problem(String event, String sentence, Consumer<ObjectNode> change) {
        JsonNode answer = DOOR.answer(Event.of(event, change));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
        JsonNode problem = LambdaDoor.body(answer);
        assertThat(problem.path("code").asText()).isEqualTo("invalid_request");
        assertThat(problem.path("detail").asText()).isEqualTo("the platform's event is malformed: " + sentence);
        assertThat(problem.path("instance").asText()).isEqualTo("urn:request:request-1");
        assertThat(answer.toString()).doesNotContain("secret");
        assertThat(answer.has("statusDescription")).isEqualTo(event.equals("elb_event"));
    }

    private static Arguments bad(String event, String sentence, Consumer<ObjectNode> change) {
        return arguments(event, sentence, change);
    }
}
