package dev.tern.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.lambda.gateway.EventShape;
import dev.tern.conformance.lambda.gateway.EventShapes;
import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Through each of Lambda's front doors")
class GatewayRoundTripTest {
    private static final byte[] BYTES = {0, (byte) 0xFF, (byte) 0x80};

    @RegisterExtension
    static final LambdaDoor DOOR = new LambdaDoor();

    @ParameterizedTest
    @ValueSource(strings = {"rest", "http", "url", "alb", "alb-multi"})
    @DisplayName("method, path, query, headers and bytes reach the function as the client meant them")
    void request(String shape) throws Exception {
        List<Field> headers = List.of(
                new Field("Content-Type", "application/octet-stream"),
                new Field("X-Request-Id", "mine"),
                new Field("Cookie", "a=1; b=2"));
        WireRequest request =
                new WireRequest("POST", "/v1/functions/mi%72ror", "x=a+b&y=%C3%A9%26&empty=", headers, Body.of(BYTES));

        JsonNode seen = Event.JSON.readTree(exchange(shape, request).body().bytes());

        assertThat(seen.path("method").asText()).isEqualTo("POST");
        assertThat(seen.path("path").asText()).isEqualTo("/v1/functions/mirror");
        assertThat(seen.path("query")).hasToString("{\"x\":[\"a b\"],\"y\":[\"é&\"],\"empty\":[\"\"]}");
        assertThat(seen.at("/headers").findValue(shape.equals("rest") ? "Cookie" : "cookie"))
                .hasToString("[\"a=1; b=2\"]");
        assertThat(seen.path("requestId").asText()).isEqualTo("mine");
        assertThat(seen.path("body").binaryValue()).isEqualTo(BYTES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rest | [\"1\",\"2\"]",
                "http | [\"1\",\"2\"]",
                "url | [\"1\",\"2\"]",
                "alb-multi | [\"1\",\"2\"]",
                "alb | [\"2\"]"
            })
    @DisplayName("repeated parameters stay apart, except where a load balancer sends the last alone")
    void repeatedParameters(String shape, String values) throws Exception {
        WireRequest request = new WireRequest("POST", "/v1/functions/mirror", "a=1&a=2", List.of(), Body.empty());

        JsonNode seen = Event.JSON.readTree(exchange(shape, request).body().bytes());

        assertThat(seen.at("/query/a")).hasToString(values);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "http", "url", "alb", "alb-multi"})
    @DisplayName("bytes and two cookies reach the client")
    void response(String shape) throws Exception {
        WireResponse response =
                exchange(shape, new WireRequest("POST", "/v1/functions/picture", "", List.of(), Body.empty()));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Type")).hasValue("image/png");
        assertThat(response.body().bytes()).isEqualTo(BYTES);
        assertThat(response.headers().stream()
                        .filter(field -> field.name().equalsIgnoreCase("Set-Cookie"))
                        .map(Field::value))
                .containsExactly("a=1; Path=/", "b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "http", "url", "alb", "alb-multi"})
    @DisplayName("a problem is the client's to read")
    void problem(String shape) throws Exception {
        WireResponse response = exchange(shape, new WireRequest("GET", "/nowhere", "", List.of(), Body.empty()));

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.header("Content-Type")).hasValue("application/problem+json");
        assertThat(Event.JSON.readTree(response.body().bytes()).path("code").asText())
                .isEqualTo("not_found");
    }

    private static WireResponse exchange(String name, WireRequest request) throws Exception {
        EventShape shape = EventShapes.named(name);
        byte[] answer = DOOR.invoke(shape.toEvent(request), new LambdaContext());
        return shape.toResponse(new LambdaOutcome.Response(answer));
    }
}
