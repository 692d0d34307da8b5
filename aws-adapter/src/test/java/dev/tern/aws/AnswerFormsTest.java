package dev.tern.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.http.Body;
import dev.tern.http.Headers;
import dev.tern.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A response")
class AnswerFormsTest {
    private static final Headers COOKIES = Headers.of("Content-Type", "text/plain")
            .plus("Set-Cookie", "a=1")
            .plus("Set-Cookie", "b=2")
            .plus("Set-Cookie", "c=3")
            .plus("Vary", "Accept")
            .plus("Vary", "Origin");

    @RegisterExtension
    static final LambdaDoor DOOR = new LambdaDoor();

    @Test
    @DisplayName("to API Gateway's format 1.0 has all headers in lists, and none twice")
    void payloadOne() {
        JsonNode answer = answer("apigw_event", new HttpResponse(200, COOKIES, Body.of("x")));

        assertThat(answer.at("/multiValueHeaders/Set-Cookie")).hasToString("[\"a=1\",\"b=2\",\"c=3\"]");
        assertThat(answer.at("/multiValueHeaders/Vary")).hasToString("[\"Accept\",\"Origin\"]");
        assertThat(names(answer)).containsExactly("statusCode", "multiValueHeaders", "body", "isBase64Encoded");
    }

    @Test
    @DisplayName("to format 2.0 has cookies in a list of their own, and other repeated headers joined")
    void payloadTwo() {
        JsonNode answer = answer("apigw_http_event", new HttpResponse(200, COOKIES, Body.of("x")));

        assertThat(answer.path("cookies")).hasToString("[\"a=1\",\"b=2\",\"c=3\"]");
        assertThat(answer.at("/headers/Vary").asText()).isEqualTo("Accept,Origin");
        assertThat(answer.path("headers").has("Set-Cookie")).isFalse();
    }

    @Test
    @DisplayName("to a load balancer of single values has each cookie under another spelling")
    void singleValues() {
        JsonNode answer = answer("elb_event", new HttpResponse(303, COOKIES, Body.of("x")));

        assertThat(answer.path("statusDescription").asText()).isEqualTo("303 See Other");
        assertThat(answer.at("/headers/Set-Cookie").asText()).isEqualTo("a=1");
        assertThat(answer.at("/headers/set-Cookie").asText()).isEqualTo("b=2");
        assertThat(answer.at("/headers/SEt-Cookie").asText()).isEqualTo("c=3");
        assertThat(answer.at("/headers/Vary").asText()).isEqualTo("Accept,Origin");
        assertThat(answer.has("multiValueHeaders")).isFalse();
    }

    @Test
    @DisplayName("to a load balancer of lists has lists")
    void lists() {
        JsonNode answer = answer(
                "elb_event",
                new HttpResponse(200, COOKIES, Body.of("x")),
                event -> event.putObject("multiValueHeaders").putArray("accept").add("*/*"));

        assertThat(answer.path("statusDescription").asText()).isEqualTo("200 OK");
        assertThat(answer.at("/multiValueHeaders/Set-Cookie")).hasToString("[\"a=1\",\"b=2\",\"c=3\"]");
        assertThat(answer.has("headers")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/problem+json", "image/svg+xml", "application/x-www-form-urlencoded"})
    @DisplayName("of a type that is text is sent as text")
    void text(String type) {
        JsonNode answer = answer("apigw_event", HttpResponse.of(200, type, Body.of("茶 🐦")));

        assertThat(answer.path("isBase64Encoded").booleanValue()).isFalse();
        assertThat(answer.path("body").asText()).isEqualTo("茶 🐦");
    }

    @ParameterizedTest
    @CsvSource({"application/octet-stream", "image/png", "text/plain"})
    @DisplayName("is sent as base64 if its type is not text, or its bytes are not UTF-8")
    void bytes(String type) throws Exception {
        byte[] bytes = {0, (byte) 0xFF, (byte) 0x80};

        JsonNode answer = answer("apigw_http_event", HttpResponse.of(200, type, Body.of(bytes)));

        assertThat(answer.path("isBase64Encoded").booleanValue()).isTrue();
        assertThat(answer.path("body").binaryValue()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apigw_event", "apigw_http_event", "elb_event"})
    @DisplayName("without content has an empty body, which is not base64")
    void noContent(String event) {
        JsonNode answer = answer(event, HttpResponse.noContent());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(204);
        assertThat(answer.path("body").textValue()).isEmpty();
        assertThat(answer.path("isBase64Encoded").booleanValue()).isFalse();
    }

    private static JsonNode answer(String event, HttpResponse response) {
        return answer(event, response, change -> {});
    }

    private static JsonNode answer(String event, HttpResponse response, Consumer<ObjectNode> change) {
        MirrorApplication.RESPONSE.set(response);
        return DOOR.answer(Event.to("chosen", event, change));
    }

    private static List<String> names(JsonNode answer) {
        List<String> names = new ArrayList<>();
        answer.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
