package dev.tern.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A real event with HTTP in it")
class RealRequestsTest {

    @RegisterExtension
    static final LambdaDoor DOOR = new LambdaDoor();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "apigw_event, /multiValueHeaders/X-Request-Id/0",
        "apigw_event_nobody, /multiValueHeaders/X-Request-Id/0",
        "apigw_rest_event, /multiValueHeaders/X-Request-Id/0",
        "apigw_http_event, /headers/X-Request-Id",
        "elb_event, /headers/X-Request-Id"
    })
    @DisplayName("to a path that does not exist is answered with a problem, in the form of the event")
    void unknownPath(String event, String requestId) {
        JsonNode answer = DOOR.answer(Event.of(event));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(404);
        assertThat(answer.path("isBase64Encoded").isBoolean()).isTrue();
        assertThat(answer.at(requestId).asText()).isEqualTo("request-1");
        assertThat(LambdaDoor.body(answer).path("instance").asText()).isEqualTo("urn:request:request-1");
    }

    @Test
    @DisplayName("of a REST API reaches the function whole")
    void restApi() throws IOException {
        JsonNode seen = seen("apigw_event");

        assertThat(seen.path("method").asText()).isEqualTo("POST");
        assertThat(seen.at("/query/foo")).hasToString("[\"bar\"]");
        assertThat(seen.at("/headers/X-Forwarded-For")).hasToString("[\"127.0.0.1, 127.0.0.2\"]");
        assertThat(new String(seen.path("body").binaryValue(), UTF_8)).isEqualTo("{\"message\": \"Lambda rocks\"}");
    }

    @Test
    @DisplayName("of a REST API without a body has an empty one")
    void withoutBody() throws IOException {
        assertThat(seen("apigw_event_nobody").path("body").binaryValue()).isEmpty();
    }

    @Test
    @DisplayName("of payload format 1.0 keeps repeated headers and parameters, and a value with a comma whole")
    void payloadOne() {
        JsonNode seen = seen("apigw_rest_event");

        assertThat(seen.at("/query/parameter2")).hasToString("[\"value1\",\"value2\"]");
        assertThat(seen.at("/headers/Header2")).hasToString("[\"value1\",\"value2\"]");
        assertThat(seen.at("/headers/Header3")).hasToString("[\"value1,value2\"]");
    }

    @Test
    @DisplayName("of an HTTP API has its parameters from the raw query, and its cookies as one header again")
    void httpApi() throws IOException {
        JsonNode seen = seen("apigw_http_event");

        assertThat(seen.path("method").asText()).isEqualTo("POST");
        assertThat(seen.at("/query/parameter1")).hasToString("[\"value1\",\"value2\"]");
        assertThat(seen.at("/headers/cookie")).hasToString("[\"cookie1; cookie2\"]");
        assertThat(new String(seen.path("body").binaryValue(), UTF_8)).isEqualTo("Hello from Lambda!!");
    }

    @Test
    @DisplayName("of a load balancer carries its trace")
    void loadBalancer() {
        JsonNode seen = seen("elb_event");

        assertThat(seen.at("/headers/cookie")).hasToString("[\"name=value\"]");
        assertThat(seen.path("traceParent").asText())
                .isEqualTo("00-5bdb40ca556d8b0c50dc66f0511bf520-50dc66f0511bf520-00");
    }

    @Test
    @DisplayName("of an HTTP API may have its body in base64")
    void base64() throws IOException {
        byte[] event = Event.to(
                "mirror", "apigw_http_event", node -> node.put("body", "AP+A").put("isBase64Encoded", true));

        assertThat(LambdaDoor.body(DOOR.answer(event)).path("body").binaryValue())
                .isEqualTo(new byte[] {0, (byte) 0xFF, (byte) 0x80});
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"apigw_event", "apigw_rest_event", "apigw_http_event", "elb_event"})
    @DisplayName("may lack headers, query and body")
    void nulls(String name) {
        byte[] event = Event.to("mirror", name, node -> {
            for (String field : new String[] {
                "headers", "multiValueHeaders", "queryStringParameters", "rawQueryString",
                "multiValueQueryStringParameters", "body", "cookies", "isBase64Encoded"
            }) {
                node.putNull(field);
            }
        });

        JsonNode seen = LambdaDoor.body(DOOR.answer(event));

        assertThat(seen.path("path").asText()).isEqualTo("/v1/functions/mirror");
        assertThat(seen.has("query")).isFalse();
    }

    private static JsonNode seen(String name) {
        JsonNode answer = DOOR.answer(Event.to("mirror", name, event -> {}));
        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        return LambdaDoor.body(answer);
    }
}
